import {
  bankFileLines,
  bankFiles,
  bulkJobs,
  redemptions,
  settlementRequests,
  userCoupons,
} from "@buzz/db/schema";
import { and, asc, eq, gt } from "drizzle-orm";
import { createBankFile } from "../../src/bank-files/create.js";
import { importBankResult } from "../../src/bank-files/index.js";
import { emergencyControl } from "../../src/budget/index.js";
import { issueTemplate, runIssue } from "../../src/coupon-templates/index.js";
import { claimCoupon, expireCoupons, useCoupon } from "../../src/coupons/index.js";
import { dayOf } from "../../src/index.js";
import { cancelJob, resumeJob } from "../../src/jobs/index.js";
import { monthOf } from "../../src/kernel/days.js";
import { expireDuePoints, useMileage } from "../../src/mileage/index.js";
import { reverseTransaction, voidTransaction } from "../../src/reversals/index.js";
import { grantReward } from "../../src/rewards/index.js";
import {
  approveSettlement,
  cancelSettlement,
  markPaid,
  markReturned,
  reconcileSettlement,
  rejectSettlement,
  requestSettlement,
} from "../../src/settlements/index.js";
import { couponQr, pointsQr } from "../../src/testing/index.js";
import { FUNDS, saveBudget, type Town } from "./town.js";

/** Numbers that a deed picks by: somebody, somewhere, something of many, and how much of it (0 to 99 %). */
export type Dice = { who: number; where: number; which: number; much: number };

type Deed = (town: Town, dice: Dice) => Promise<unknown>;

const pick = <T>(things: readonly T[], number: number): T | undefined =>
  things[number % Math.max(things.length, 1)];

const reason = "A deed of the model.";

const couponInHand = async ({ world }: Town, userId: string, which: number) =>
  pick(
    await world.db
      .select({ id: userCoupons.id })
      .from(userCoupons)
      .where(eq(userCoupons.userId, userId))
      .orderBy(asc(userCoupons.id)),
    which,
  );

const settlement = async ({ world }: Town, which: number) =>
  pick(
    await world.db
      .select({ id: settlementRequests.id, businessId: settlementRequests.businessId })
      .from(settlementRequests)
      .orderBy(asc(settlementRequests.id)),
    which,
  );

const withPeople = (run: (town: Town, people: People, dice: Dice) => Promise<unknown>): Deed => {
  return async (town, dice) => {
    const resident = pick(town.residents, dice.who);
    const shop = pick(town.shops, dice.where);
    if (resident !== undefined && shop !== undefined) await run(town, { resident, shop }, dice);
  };
};
type People = { resident: Town["residents"][number]; shop: Town["shops"][number] };

const onSettlement = (run: (town: Town, id: string) => Promise<unknown>): Deed => {
  return async (town, { which }) => {
    const found = await settlement(town, which);
    if (found !== undefined) await run(town, found.id);
  };
};

const jobOf = async ({ world }: Town, which: number) =>
  pick(await world.db.select({ id: bulkJobs.id }).from(bulkJobs).orderBy(asc(bulkJobs.id)), which);

const onJob = (run: (town: Town, id: string) => Promise<unknown>): Deed => {
  return async (town, { which }) => {
    const found = await jobOf(town, which);
    if (found !== undefined) await run(town, found.id);
  };
};

const outcomes = ["paid", "paid", "returned", "partially_returned", "unknown"] as const;

/** All that happens to money, each by the use case that the apps call. */
export const deeds = {
  claim: withPeople(async ({ templates }, { resident }, { which }) => {
    const template = pick(templates, which);
    if (template !== undefined) await claimCoupon(resident.ctx, { id: template.id });
  }),

  useCoupon: withPeople(async (town, { resident, shop }, { which, much }) => {
    const coupon = await couponInHand(town, resident.userId, which);
    if (coupon === undefined) return;
    const qrCode = await couponQr(resident, coupon);
    await useCoupon(shop.ctx, { qrCode, purchaseAmount: 1_000 + much * 200 });
  }),

  scanTwice: withPeople(async (town, { resident }, { which, much }) => {
    const coupon = await couponInHand(town, resident.userId, which);
    if (coupon === undefined) return;
    const use = { qrCode: await couponQr(resident, coupon), purchaseAmount: 1_000 + much * 200 };
    await allOf(town.shops.map(({ ctx }) => useCoupon(ctx, use)));
  }),

  usePoints: withPeople(async (_, { resident, shop }, { much }) => {
    await useMileage(shop.ctx, { qrCode: await pointsQr(resident), amount: 1 + much * 60 });
  }),

  usePointsTwice: withPeople(async (town, { resident }, { much }) => {
    const use = { qrCode: await pointsQr(resident), amount: 1 + much * 60 };
    await allOf(town.shops.map(({ ctx }) => useMileage(ctx, use)));
  }),

  void: withPeople(async ({ world }, { shop }, { which }) => {
    const use = pick(
      await world.db
        .select({ transactionNo: redemptions.transactionNo })
        .from(redemptions)
        .where(eq(redemptions.businessId, shop.businessId))
        .orderBy(asc(redemptions.id)),
      which,
    );
    if (use !== undefined) await voidTransaction(shop.ctx, { ...use, reason });
  }),

  reverse: async ({ world, operator }, { which }) => {
    const use = pick(
      await world.db
        .select({ transactionNo: redemptions.transactionNo })
        .from(redemptions)
        .orderBy(asc(redemptions.id)),
      which,
    );
    if (use !== undefined) await reverseTransaction(operator, { ...use, reason });
  },

  grant: withPeople(async ({ operator }, { resident }, { much }) => {
    await grantReward(operator, { userId: resident.userId, amount: 1 + much * 50, reason });
  }),

  expire: ({ world }) => expireCoupons(world.system()),
  expirePoints: ({ world }) => expireDuePoints(world.system()),

  issueToResidents: async ({ operator, residents, templates }, { which }) => {
    const template = pick(templates, which);
    if (template !== undefined)
      await issueTemplate(operator, {
        couponId: template.id,
        userIds: residents.map(({ userId }) => userId),
      });
  },
  orderIssue: async ({ operator, gift }) => {
    if (gift !== undefined)
      await issueTemplate(operator, { couponId: gift.id, userFilters: { role: "user" } });
  },
  runIssue: onJob(({ world }, jobId) => runIssue(world.system(), { jobId })),
  resumeIssue: onJob(({ operator }, id) => resumeJob(operator, { id })),
  cancelIssue: onJob(({ operator }, id) => cancelJob(operator, { id })),

  orderPayouts: async ({ world, operator }, { much }) => {
    const approved = await world.db
      .select({ id: settlementRequests.id })
      .from(settlementRequests)
      .where(and(eq(settlementRequests.status, "approved"), gt(settlementRequests.totalAmount, 0)))
      .orderBy(asc(settlementRequests.id))
      .limit(1 + (much % 3));
    const settlementIds = approved.map(({ id }) => id);
    if (settlementIds.length > 0) await createBankFile(operator, { settlementIds });
  },
  bankAnswers: async ({ world, operator }, { which, much }) => {
    const files = await world.db
      .select({ id: bankFiles.id, status: bankFiles.status })
      .from(bankFiles)
      .orderBy(asc(bankFiles.id));
    // What was answered is answered again now and then.
    const open = files.filter(({ status }) => status === "sent" || which % 8 === 0);
    const file = pick(open, which);
    if (file === undefined) return;
    const lines = await world.db
      .select({ no: settlementRequests.settlementNo, amount: bankFileLines.amount })
      .from(bankFileLines)
      .innerJoin(settlementRequests, eq(settlementRequests.id, bankFileLines.settlementId))
      .where(eq(bankFileLines.fileId, file.id))
      .orderBy(asc(settlementRequests.id));
    const said = lines.map(({ no, amount }, index) => {
      const outcome = pick(outcomes, much + index) ?? "paid";
      const back = outcome === "partially_returned" ? Math.ceil(amount / 3) : "";
      return `${no},${amount},${outcome},${back}`;
    });
    const sum = lines.reduce((total, { amount }) => total + amount, 0);
    const header = "settlementNo,amount,result,returnedAmount";
    const text = [header, ...said, `total,${lines.length},${sum}`].join("\n");
    await importBankResult(operator, { id: file.id, content: btoa(text) });
  },

  request: withPeople(async ({ world }, { shop }, { which }) => {
    const settlementDate = dayOf(world.clock());
    await requestSettlement(shop.ctx, { settlementDate, ...(which % 2 ? { allUses: true } : {}) });
  }),

  approve: onSettlement(({ operator }, id) => approveSettlement(operator, { id, approved: true })),
  pay: onSettlement(({ operator }, id) => markPaid(operator, { id, outcome: "paid" })),
  payUnknown: onSettlement(({ operator }, id) => markPaid(operator, { id, outcome: "unknown" })),
  confirmPaid: onSettlement(({ operator }, id) =>
    reconcileSettlement(operator, { id, outcome: "paid", note: reason }),
  ),
  confirmUnpaid: onSettlement(({ operator }, id) =>
    reconcileSettlement(operator, { id, outcome: "not_paid", note: reason }),
  ),
  bankReturns: onSettlement(({ operator }, id) => markReturned(operator, { id, reason })),
  reject: onSettlement(({ operator }, id) => rejectSettlement(operator, { id, reason })),
  cancel: async (town, { which }) => {
    const found = await settlement(town, which);
    const shop = town.shops.find(({ businessId }) => businessId === found?.businessId);
    if (found !== undefined && shop !== undefined)
      await cancelSettlement(shop.ctx, { id: found.id });
  },

  changeBudget: async ({ world, operator }, { much }) => {
    const part = (amount: number) => Math.floor((amount * (50 + much)) / 100);
    await saveBudget(operator, monthOf(world.clock()), {
      referral: part(FUNDS.referral),
      coupon: part(FUNDS.coupon),
      event: part(FUNDS.event),
      settlement: part(FUNDS.settlement),
    });
  },

  stop: ({ operator }, { which }) =>
    emergencyControl(operator, {
      action: "limit_services",
      services: [pick(["coupon_use", "mileage_use", "new_coupon"] as const, which) ?? "new_coupon"],
      reason,
    }),
  resume: ({ operator }) => emergencyControl(operator, { action: "resume", reason }),
} satisfies Record<string, Deed>;

/** Waits for all, then fails with the first that failed. */
async function allOf(calls: Promise<unknown>[]): Promise<void> {
  for (const result of await Promise.allSettled(calls))
    if (result.status === "rejected") throw result.reason;
}
