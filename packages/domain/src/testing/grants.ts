import { coupons } from "@buzz/db/schema";
import {
  account,
  type BudgetAmounts,
  earnMileage,
  type GrantCategory,
  lockMileage,
  openMonth,
  post,
} from "@buzz/ledger";
import { drawOrRefuse } from "../budget/draw-funds.js";
import { generateCouponQr } from "../coupons/generate-qr.js";
import { categoryOf } from "../coupons/grant-rules.js";
import { issueCoupon, planCoupon } from "../coupons/issue.js";
import { addDays, monthOf } from "../kernel/days.js";
import { newId } from "../kernel/ids.js";
import { generateMileageQr } from "../mileage/generate-qr.js";
import type { Resident } from "./people.js";
import type { World } from "./world.js";

/** Opens this month with a budget of the test's choice, in won; what is left out is 0. */
export async function openBudget(world: World, amounts: Partial<BudgetAmounts>): Promise<void> {
  const nothing = { referral: 0, coupon: 0, event: 0, settlement: 0 };
  await world.db.transaction((tx) =>
    openMonth(tx, {
      month: monthOf(world.clock()),
      amounts: { ...nothing, ...amounts },
      batchId: newId(),
      at: world.clock(),
    }),
  );
}

type Terms = Partial<Omit<typeof coupons.$inferInsert, "id" | "slug">>;

/** A template; 5,000 won off for everybody, unless told otherwise. */
export async function createTemplate(world: World, terms: Terms = {}) {
  const [template] = await world.db
    .insert(coupons)
    .values({
      id: newId(),
      name: "시험 쿠폰",
      type: "basic",
      discountType: "fixed",
      discountValue: 5_000,
      remainingQuantity: terms.totalQuantity ?? null,
      createdAt: world.clock(),
      ...terms,
    })
    .returning();
  if (template === undefined) throw new Error("the template was not written");
  return template;
}

export type CouponInHand = { id: string; templateId: string };

/** Puts a coupon of a new template into somebody's hand; its greatest cost is reserved. */
export async function giveCoupon(
  world: World,
  { userId }: Pick<Resident, "userId">,
  terms: Terms = {},
): Promise<CouponInHand> {
  const template = await createTemplate(world, terms);
  const at = world.clock();
  const grant = planCoupon(template, at, await world.deps.settings());
  await world.db.transaction(async (tx) => {
    const funds = await drawOrRefuse(world.system(), tx, {
      category: categoryOf(template.type),
      amount: grant.cost,
      countsToDay: false,
    });
    const reserve = {
      credit: account.reserved(funds.source),
      amount: grant.cost,
      reason: "coupon.issue",
      refType: "user_coupon",
      refId: grant.userCouponId,
    };
    await post(tx, { id: newId(), at, transfers: funds.pay([reserve]) });
    await issueCoupon(tx, userId, grant, funds.source);
  });
  return { id: grant.userCouponId, templateId: template.id };
}

type Points = { expiresAt?: Date; category?: GrantCategory };

/** Grants points. */
export async function givePoints(
  world: World,
  { userId }: Pick<Resident, "userId">,
  amount: number,
  { expiresAt, category = "coupon" }: Points = {},
): Promise<void> {
  const at = world.clock();
  const settings = await world.deps.settings();
  await world.db.transaction(async (tx) => {
    await lockMileage(tx, [userId]);
    const funds = await drawOrRefuse(world.system(), tx, { category, amount, countsToDay: false });
    const transactionId = newId();
    await earnMileage(tx, {
      transactionId,
      lotId: newId(),
      userId,
      amount,
      description: "test.grant",
      referenceType: "test",
      referenceId: transactionId,
      source: funds.source,
      at,
      expiresAt: expiresAt ?? addDays(at, settings.mileage_expire_days),
    });
    const credit = account.user(userId);
    const grant = { credit, amount, reason: "test.grant", refType: "test", refId: transactionId };
    await post(tx, { id: newId(), at, transfers: funds.pay([grant]) });
  });
}

/** A fresh code for a coupon; older ones of it are superseded. */
export const couponQr = async (
  { ctx }: Pick<Resident, "ctx">,
  { id }: Pick<CouponInHand, "id">,
): Promise<string> => (await generateCouponQr(ctx, { id })).qrCode;

/** A fresh code for somebody's points. */
export const pointsQr = async ({ ctx }: Resident): Promise<string> =>
  (await generateMileageQr(ctx)).qrCode;
