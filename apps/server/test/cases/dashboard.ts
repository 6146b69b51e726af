import { type Cases, comesTo, type Stage } from "./case.js";

/** The number of a use of points. */
async function usedPoints({ errands, owner }: Stage): Promise<string> {
  const qrCode = await errands.mileageQr();
  return (await owner.api.mileage.use.mutate({ qrCode, amount: 300 })).transactionNo;
}

const reason = "It was entered twice.";

export const dashboardCases: Cases = {
  "admin.dashboard.overview": [
    comesTo(200, "a week", ({ businessManager }) => ({
      as: businessManager,
      input: { timeframe: "week" },
    })),
    comesTo(200, "a month, unless told otherwise", ({ contentManager }) => ({
      as: contentManager,
    })),
    comesTo("VALIDATION_002", "a decade", ({ admin }) => ({
      as: admin,
      input: { timeframe: "decade" },
    })),
  ],
  "admin.dashboard.recentActivity": [
    comesTo(200, "the last five", ({ contentManager }) => ({
      as: contentManager,
      input: { limit: 5 },
    })),
    comesTo("VALIDATION_002", "the last hundred and one", ({ admin }) => ({
      as: admin,
      input: { limit: 101 },
    })),
  ],
  "admin.analytics": [
    comesTo(200, "users", ({ admin }) => ({ as: admin })),
    comesTo(200, "shops", ({ admin }) => ({ as: admin, input: { metric: "businesses" } })),
    comesTo(200, "points of a year", ({ admin }) => ({
      as: admin,
      input: { metric: "mileage", timeframe: "year" },
    })),
    comesTo(200, "coupons", ({ admin }) => ({ as: admin, input: { metric: "coupons" } })),
    comesTo("VALIDATION_002", "the weather", ({ admin }) => ({
      as: admin,
      input: { metric: "weather" },
    })),
  ],
  "admin.realtime": [comesTo(200, "now", ({ admin }) => ({ as: admin }))],
  "admin.reports.monthly": [
    comesTo(200, "this month", ({ admin, town }) => ({
      as: admin,
      input: { yearMonth: town.today().slice(0, 7) },
    })),
    comesTo(200, "a month before everything", ({ admin }) => ({
      as: admin,
      input: { yearMonth: "2019-12" },
    })),
    comesTo("VALIDATION_001", "no month", ({ admin }) => ({ as: admin })),
  ],
  "admin.transactions.get": [
    comesTo(200, "a use of points", async (stage) => ({
      as: stage.admin,
      input: { transactionNo: await usedPoints(stage) },
    })),
    comesTo(200, "the same without the sign before its number", async (stage) => ({
      as: stage.admin,
      input: { transactionNo: (await usedPoints(stage)).slice(1) },
    })),
    comesTo(200, "a coupon that is in a settlement", async ({ admin, errands }) => {
      const { owner } = await errands.settlement("approved");
      const { items } = await owner.api.businesses.transactions.query({});
      return { as: admin, input: { transactionNo: items[0]?.transactionNo } };
    }),
    comesTo("RESOURCE_001", "an unknown one", ({ admin }) => ({
      as: admin,
      input: { transactionNo: "#BZ200101001" },
    })),
    comesTo("VALIDATION_002", "no number of ours", ({ admin }) => ({
      as: admin,
      input: { transactionNo: "ST260310001" },
    })),
  ],
  "admin.transactions.reverse": [
    comesTo(200, "a use of points", async (stage) => ({
      as: stage.admin,
      input: { transactionNo: await usedPoints(stage), reason },
    })),
    comesTo(200, "a coupon that was paid for", async ({ admin, errands }) => {
      const { owner } = await errands.settlement("paid");
      return { as: admin, input: { transactionNo: await errands.lastUse(owner), reason } };
    }),
    comesTo("RESOURCE_003", "one that its shop has voided", async ({ admin, errands }) => {
      const owner = await errands.busyOwner();
      const transactionNo = await errands.lastUse(owner);
      await owner.api.businesses.voidTransaction.mutate({ transactionNo, reason });
      return { as: admin, input: { transactionNo, reason } };
    }),
    comesTo("RESOURCE_001", "an unknown one", ({ admin }) => ({
      as: admin,
      input: { transactionNo: "#BZ200101001", reason },
    })),
    comesTo("VALIDATION_002", "a reason too short", ({ admin }) => ({
      as: admin,
      input: { transactionNo: "#BZ200101001", reason: "No" },
    })),
  ],
};
