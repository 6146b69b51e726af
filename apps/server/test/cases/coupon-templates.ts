import { type Cases, comesTo, type Stage } from "./case.js";

const terms = { name: "여름 쿠폰", type: "basic", discountType: "fixed", discountValue: 3000 };

/** A new template that everybody can claim, unless told otherwise. */
const templateBy = async ({ admin }: Stage, given: Partial<Template> = {}): Promise<string> => {
  const { id } = await admin.api.admin.coupons.create.mutate({
    name: "여름 쿠폰",
    type: "basic",
    discountType: "fixed",
    discountValue: 3000,
    ...given,
  });
  return id;
};

type Template = Parameters<Stage["admin"]["api"]["admin"]["coupons"]["create"]["mutate"]>[0];

/** A template of which one was issued, and to whom. */
async function issuedBy(stage: Stage, given: Partial<Template> = {}) {
  const id = await templateBy(stage, given);
  const resident = await stage.town.resident();
  await resident.api.coupons.claim.mutate({ id });
  return { id, resident };
}

export const couponTemplateCases: Cases = {
  "coupons.available": [
    comesTo(200, "what is on offer", async (stage) => {
      await templateBy(stage, { totalQuantity: 5 });
      return { as: await stage.town.resident(), input: { limit: 5 } };
    }),
    comesTo("VALIDATION_002", "page 0", ({ user }) => ({ as: user, input: { page: 0 } })),
  ],
  "coupons.claim": [
    comesTo(201, "one on offer", async (stage) => ({
      as: await stage.town.resident(),
      input: { id: await templateBy(stage) },
    })),
    comesTo("COUPON_006", "one that is held", async (stage) => {
      const { id, resident } = await issuedBy(stage);
      return { as: resident, input: { id } };
    }),
    comesTo("COUPON_007", "one that is sold out", async (stage) => {
      const { id } = await issuedBy(stage, { totalQuantity: 1 });
      return { as: await stage.town.resident(), input: { id } };
    }),
    comesTo("RESOURCE_001", "one that is given at sign-up", async (stage) => ({
      as: stage.user,
      input: { id: await templateBy(stage, { type: "signup" }) },
    })),
    comesTo("BUDGET_001", "one dearer than the month allows", async (stage) => ({
      as: stage.user,
      input: { id: await templateBy(stage, { discountValue: 99_000_000 }) },
    })),
    comesTo("VALIDATION_002", "no UUID", ({ user }) => ({ as: user, input: { id: "summer" } })),
    comesTo("AUTH_003", "an operator", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
  ],
  "admin.coupons.list": [
    comesTo(200, "search words", async (stage) => {
      await issuedBy(stage, { name: "바다 축제 쿠폰" });
      return { as: stage.admin, input: { search: "축제", status: "active", type: "basic" } };
    }),
    comesTo(200, "everything", ({ admin }) => ({ as: admin })),
    comesTo("VALIDATION_002", "an unknown type", ({ admin }) => ({
      as: admin,
      input: { type: "free" },
    })),
  ],
  "admin.coupons.create": [
    comesTo(201, "a fixed one with everything", ({ admin, owner }) => ({
      as: admin,
      input: {
        ...terms,
        minPurchaseAmount: 10_000,
        validFrom: "2026-03-01T00:00:00Z",
        validUntil: "2026-06-30",
        totalQuantity: 100,
        applicableBusinesses: [owner.businessId],
        description: "여름 한정",
      },
    })),
    comesTo(201, "a percentage without a cap", ({ admin }) => ({
      as: admin,
      input: { ...terms, discountType: "percentage", discountValue: 15 },
    })),
    comesTo("ADMIN_COUPON_001", "an unknown shop", ({ admin }) => ({
      as: admin,
      input: { ...terms, applicableBusinesses: ["00000000-0000-4000-8000-000000000000"] },
    })),
    comesTo("VALIDATION_003", "an end before the start", ({ admin }) => ({
      as: admin,
      input: { ...terms, validFrom: "2026-03-02", validUntil: "2026-03-01" },
    })),
    comesTo("VALIDATION_002", "more than 100 percent", ({ admin }) => ({
      as: admin,
      input: { ...terms, discountType: "percentage", discountValue: 101 },
    })),
    comesTo("VALIDATION_002", "nothing off", ({ admin }) => ({
      as: admin,
      input: { ...terms, discountValue: 0 },
    })),
    comesTo("VALIDATION_001", "no name", ({ admin }) => ({
      as: admin,
      input: { ...terms, name: undefined },
    })),
  ],
  "admin.coupons.statistics": [
    comesTo(200, "a week", async (stage) => {
      await issuedBy(stage);
      return { as: stage.admin, input: { timeframe: "week" } };
    }),
    comesTo("VALIDATION_002", "a day", ({ admin }) => ({
      as: admin,
      input: { timeframe: "day" },
    })),
  ],
  "admin.coupons.issue": [
    comesTo(200, "some users", async (stage) => {
      const { id: couponId, resident } = await issuedBy(stage);
      const userIds = [stage.user.userId, resident.userId];
      return { as: stage.admin, input: { couponId, userIds, expirationDays: 7 } };
    }),
    comesTo(200, "all users who registered by a day", async (stage) => ({
      as: stage.admin,
      input: {
        couponId: await templateBy(stage, { discountValue: 1 }),
        userFilters: { role: "user", isActive: true, registeredAfter: "2026-03-10" },
      },
    })),
    comesTo(200, "what it would come to", async (stage) => ({
      as: stage.admin,
      input: { couponId: await templateBy(stage), userIds: [stage.user.userId], dryRun: true },
    })),
    comesTo("ADMIN_COUPON_004", "nobody", async (stage) => ({
      as: stage.admin,
      input: { couponId: await templateBy(stage), userFilters: { university: "없는 대학교" } },
    })),
    comesTo("ADMIN_COUPON_005", "more users than coupons", async (stage) => ({
      as: stage.admin,
      input: {
        couponId: await templateBy(stage, { totalQuantity: 1 }),
        userIds: [stage.user.userId, stage.otherUser.userId],
      },
    })),
    comesTo("ADMIN_COUPON_006", "a holder", async (stage) => {
      const { id: couponId, resident } = await issuedBy(stage);
      return { as: stage.admin, input: { couponId, userIds: [resident.userId] } };
    }),
    comesTo("BUDGET_001", "dearer than the month allows", async (stage) => ({
      as: stage.admin,
      input: {
        couponId: await templateBy(stage, { discountValue: 99_000_000 }),
        userIds: [stage.user.userId],
      },
    })),
    comesTo("RESOURCE_001", "an unknown template", ({ admin, errands }) => ({
      as: admin,
      input: { couponId: errands.stranger, userFilters: {} },
    })),
    comesTo("VALIDATION_001", "neither ids nor filters", ({ admin, errands }) => ({
      as: admin,
      input: { couponId: errands.stranger },
    })),
  ],
  "admin.coupons.get": [
    comesTo(200, "one that was issued", async (stage) => {
      const applicableBusinesses = [stage.owner.businessId];
      const { id } = await issuedBy(stage, { applicableBusinesses });
      return { as: stage.admin, input: { id } };
    }),
    comesTo("RESOURCE_001", "an unknown one", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
  ],
  "admin.coupons.update": [
    comesTo(200, "name, limit and end", async (stage) => {
      const { id } = await issuedBy(stage);
      const changes = { name: "가을 쿠폰", totalQuantity: 3, validUntil: "2026-10-31" };
      return { as: stage.admin, input: { id, ...changes } };
    }),
    comesTo("ADMIN_COUPON_002", "an unknown shop", async (stage) => ({
      as: stage.admin,
      input: { id: await templateBy(stage), applicableBusinesses: [stage.errands.stranger] },
    })),
    comesTo("ADMIN_COUPON_005", "fewer than were issued", async (stage) => {
      const { id, resident } = await issuedBy(stage);
      const { admin } = stage;
      await admin.api.admin.coupons.issue.mutate({ couponId: id, userIds: [stage.user.userId] });
      return { as: admin, input: { id, totalQuantity: 1, name: resident.email } };
    }),
    comesTo("RESOURCE_001", "an unknown one", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger, status: "inactive" },
    })),
  ],
  "admin.coupons.remove": [
    comesTo(200, "one that was issued", async (stage) => ({
      as: stage.admin,
      input: { id: (await issuedBy(stage)).id },
    })),
    comesTo(200, "one that was not, for good", async (stage) => ({
      as: stage.admin,
      input: { id: await templateBy(stage), permanent: true },
    })),
    comesTo("ADMIN_COUPON_003", "one that was issued, for good", async (stage) => ({
      as: stage.admin,
      input: { id: (await issuedBy(stage)).id, permanent: true },
    })),
    comesTo("RESOURCE_001", "an unknown one", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
  ],
  "admin.coupons.usage": [
    comesTo(200, "active ones", async (stage) => ({
      as: stage.admin,
      input: { id: (await issuedBy(stage)).id, status: "active" },
    })),
    comesTo("RESOURCE_001", "an unknown one", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
    comesTo("VALIDATION_002", "an unknown status", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger, status: "lost" },
    })),
  ],
};
