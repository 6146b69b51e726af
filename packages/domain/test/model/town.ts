import type { coupons } from "@buzz/db/schema";
import type { BudgetAmounts } from "@buzz/ledger";
import { saveBudgetSettings } from "../../src/budget/index.js";
import type { AdminContext } from "../../src/kernel/context.js";
import { monthOf } from "../../src/kernel/days.js";
import {
  createTemplate,
  hireOperator,
  openShop,
  type Resident,
  type Shop,
  signUp,
  type World,
} from "../../src/testing/index.js";
import { crowd } from "../support/crowd.js";

type Template = typeof coupons.$inferSelect;

/** People, shops and an operator, by whom deeds are done at random. */
export type Town = {
  world: World;
  residents: Resident[];
  shops: Shop[];
  operator: AdminContext;
  /** What can be claimed this month. */
  templates: Template[];
  /** What is issued to everybody this month, the crowd among them: more people than are served within a call. */
  gift: Template | undefined;
};

/** So little that every limit is met, in won. */
export const FUNDS: BudgetAmounts = {
  referral: 20_000,
  coupon: 40_000,
  event: 20_000,
  settlement: 30_000,
};
export const DAY_LIMIT = 30_000;
/** P that one person may spend in a day. */
export const POINTS_A_DAY = 5_000;

/** With the residents more than a bulk issue gives within its call. */
const CROWD = 1_000;
/** Points end before the next month is on its tenth day. */
const POINTS_LAST_DAYS = 20;

/** How many coupons there are of a limited template. */
const QUANTITY = 3;

export async function createTown(world: World): Promise<Town> {
  await world.changeSettings({
    mileage_daily_use_limit: POINTS_A_DAY,
    mileage_expire_days: POINTS_LAST_DAYS,
  });
  await crowd(world, CROWD);
  const residents = [];
  for (let count = 0; count < 4; count += 1) residents.push(await signUp(world));
  const shops = [await openShop(world), await openShop(world)];
  return {
    world,
    residents,
    shops,
    operator: await hireOperator(world),
    templates: [],
    gift: undefined,
  };
}

/** A new month with funds of its own; coupons, points and debts of earlier months stay. */
export async function beginMonth(town: Town): Promise<void> {
  const { world, operator } = town;
  const now = world.clock();
  world.clock.set(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 10, 3)));
  await saveBudget(operator, monthOf(world.clock()), FUNDS);
  town.gift = await createTemplate(world, { discountValue: 10 });
  const limited = { totalQuantity: QUANTITY };
  town.templates = [
    await createTemplate(world, { discountValue: 3_000 }),
    await createTemplate(world, { discountValue: 2_000, ...limited }),
    await createTemplate(world, {
      type: "event",
      discountType: "percentage",
      discountValue: 30,
      maxDiscountAmount: 5_000,
      ...limited,
    }),
  ];
}

export const saveBudget = (operator: AdminContext, yearMonth: string, categories: BudgetAmounts) =>
  saveBudgetSettings(operator, {
    yearMonth,
    totalBudget: Object.values(categories).reduce((total, amount) => total + amount, 0),
    categories,
    controls: { dailyLimit: DAY_LIMIT },
  });
