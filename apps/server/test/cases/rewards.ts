import { type Cases, comesTo } from "./case.js";

const reason = "Thank you for telling us.";

export const rewardCases: Cases = {
  "referral.availableRewards": [
    comesTo(200, "somebody whose reward waits", async ({ town }) => ({
      as: await town.unpaidInviter(),
    })),
    comesTo(200, "somebody with a code", async ({ town }) => {
      const resident = await town.unpaidInviter();
      await town.discountCode(resident);
      return { as: resident };
    }),
    comesTo(200, "somebody who invited nobody", async ({ town }) => ({
      as: await town.resident(),
    })),
  ],
  "referral.claimReward": [
    comesTo(200, "points", async ({ town }) => ({
      as: await town.unpaidInviter(),
      input: { rewardType: "mileage" },
    })),
    comesTo(200, "a discount code for the one that is named", async ({ town }) => {
      const resident = await town.unpaidInviter();
      const { unclaimedReferrals } = await resident.api.referral.availableRewards.query();
      const referralIds = unclaimedReferrals.map(({ id }) => id);
      return { as: resident, input: { rewardType: "discount_qr", referralIds } };
    }),
    comesTo("REFERRAL_004", "nothing left", ({ inviter }) => ({
      as: inviter,
      input: { rewardType: "mileage" },
    })),
    comesTo("RESOURCE_001", "somebody else's reward", async ({ town, inviter }) => {
      const other = await town.unpaidInviter();
      const { unclaimedReferrals } = await other.api.referral.availableRewards.query();
      const referralIds = unclaimedReferrals.map(({ id }) => id);
      return { as: inviter, input: { rewardType: "mileage", referralIds } };
    }),
    comesTo("VALIDATION_002", "none of them", ({ inviter }) => ({
      as: inviter,
      input: { rewardType: "mileage", referralIds: [] },
    })),
    comesTo("VALIDATION_001", "no type", ({ inviter }) => ({ as: inviter })),
  ],
  "referral.discountQr": [
    comesTo(200, "one's own code", async ({ town }) => {
      const resident = await town.unpaidInviter();
      return { as: resident, input: { code: await town.discountCode(resident) } };
    }),
    comesTo("RESOURCE_001", "somebody else's code", async ({ town, user }) => ({
      as: user,
      input: { code: await town.discountCode() },
    })),
    comesTo("VALIDATION_002", "a malformed code", ({ user }) => ({
      as: user,
      input: { code: "BUZZ-DC-1" },
    })),
  ],
  "admin.referral.grantReward": [
    comesTo(201, "some points", async ({ admin, town }) => ({
      as: admin,
      input: { userId: (await town.resident()).userId, amount: 700, reason },
    })),
    comesTo(202, "as many as need a second operator", ({ admin, user }) => ({
      as: admin,
      input: { userId: user.userId, amount: 100_000, reason },
    })),
    comesTo("RESOURCE_001", "a shop's owner", ({ admin, owner }) => ({
      as: admin,
      input: { userId: owner.userId, amount: 700, reason },
    })),
    comesTo("BUDGET_001", "more than the budget", ({ admin, user }) => ({
      as: admin,
      input: { userId: user.userId, amount: 999_999_999, reason },
    })),
    comesTo("VALIDATION_002", "no points", ({ admin, user }) => ({
      as: admin,
      input: { userId: user.userId, amount: 0, reason },
    })),
    comesTo("VALIDATION_001", "no reason", ({ admin, user }) => ({
      as: admin,
      input: { userId: user.userId, amount: 700 },
    })),
  ],
  "admin.referral.analytics": [
    comesTo(200, "a week", ({ admin }) => ({ as: admin, input: { period: "weekly" } })),
    comesTo(200, "days long past", ({ admin }) => ({
      as: admin,
      input: { startDate: "2020-01-01", endDate: "2020-01-31" },
    })),
    comesTo("VALIDATION_003", "an end before the start", ({ admin }) => ({
      as: admin,
      input: { startDate: "2026-03-02", endDate: "2026-03-01" },
    })),
    comesTo("VALIDATION_002", "too many days", ({ admin }) => ({
      as: admin,
      input: { startDate: "2020-01-01", endDate: "2026-03-01" },
    })),
  ],
};
