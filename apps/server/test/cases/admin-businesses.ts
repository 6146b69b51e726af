import { type Cases, comesTo } from "./case.js";

const reason = "A visit to the shop is due.";

const rules = {
  rotationInterval: 7_200,
  guaranteedMinimum: 800,
  categoryRotation: true,
  timeBasedOptimization: false,
};

export const adminBusinessCases: Cases = {
  "admin.businesses.list": [
    comesTo(200, "a page", ({ businessManager }) => ({
      as: businessManager,
      input: { limit: 3, status: "approved", category: "cafe", search: "shop" },
    })),
    comesTo("VALIDATION_002", "an unknown status", ({ admin }) => ({
      as: admin,
      input: { status: "lost" },
    })),
  ],
  "admin.businesses.get": [
    comesTo(200, "a shop with its figures", ({ businessManager, owner }) => ({
      as: businessManager,
      input: { id: owner.businessId },
    })),
    comesTo("BUSINESS_001", "an unknown shop", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
  ],
  "admin.businesses.setStatus": [
    comesTo(200, "suspending a shop", async ({ businessManager, superAdmin, town }) => ({
      as: businessManager,
      input: { id: (await town.owner(superAdmin)).businessId, status: "suspended", reason },
    })),
    comesTo(200, "by an older word", async ({ admin, superAdmin, town }) => ({
      as: admin,
      input: { id: (await town.owner(superAdmin)).businessId, status: "inactive", reason },
    })),
    comesTo("BUSINESS_001", "an unknown shop", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger, status: "approved", reason },
    })),
    comesTo("VALIDATION_001", "no reason", ({ admin, owner }) => ({
      as: admin,
      input: { id: owner.businessId, status: "suspended" },
    })),
    comesTo("VALIDATION_002", "a status that nobody sets", ({ admin, owner }) => ({
      as: admin,
      input: { id: owner.businessId, status: "pending", reason },
    })),
  ],
  "admin.businesses.exposureFairness": [
    comesTo(200, "the last 30 days", ({ businessManager }) => ({ as: businessManager })),
    comesTo("VALIDATION_002", "more shops than a list may have", ({ admin }) => ({
      as: admin,
      input: { limit: 1_001 },
    })),
  ],
  "admin.businesses.updateExposureSettings": [
    comesTo(200, "all of them", ({ businessManager }) => ({ as: businessManager, input: rules })),
    comesTo("VALIDATION_001", "one left out", ({ admin }) => ({
      as: admin,
      input: { ...rules, categoryRotation: undefined },
    })),
    comesTo("VALIDATION_002", "a rotation that never ends", ({ admin }) => ({
      as: admin,
      input: { ...rules, rotationInterval: 0 },
    })),
  ],
  "admin.businesses.setFeatured": [
    comesTo(200, "two shops in order", ({ businessManager, owner, otherOwner }) => ({
      as: businessManager,
      input: { featuredBusinesses: [otherOwner.businessId, owner.businessId] },
    })),
    comesTo("BUSINESS_001", "an unknown shop", ({ admin, errands }) => ({
      as: admin,
      input: { featuredBusinesses: [errands.stranger] },
    })),
    comesTo("VALIDATION_002", "a shop twice", ({ admin, owner }) => ({
      as: admin,
      input: { featuredBusinesses: [owner.businessId, owner.businessId] },
    })),
  ],
};
