import { type Cases, comesTo } from "./case.js";
import { documentCases } from "./own-business.js";

export const businessCases: Cases = {
  "businesses.list": [
    comesTo(200, "all approved shops", () => ({ input: { limit: 2, page: 1 } })),
    comesTo(200, "by category and words", () => ({
      input: { category: "cafe", search: "Shop", sort: "name" },
    })),
    comesTo(200, "words that are wildcards elsewhere", () => ({ input: { search: "%_\\" } })),
    comesTo(200, "a page far beyond the last", () => ({ input: { page: 999_999 } })),
    comesTo("VALIDATION_002", "page 0", () => ({ input: { page: 0 } })),
    comesTo("VALIDATION_002", "a limit above 100", () => ({ input: { limit: 101 } })),
    comesTo("VALIDATION_002", "half a page", () => ({ input: { page: 1.5 } })),
    comesTo(200, "around a place, at this hour", () => ({
      input: { lat: 35.1335, lng: 129.1055, radius: 3000, sort: "distance", timeSlot: "current" },
    })),
    comesTo(200, "a status that only operators may ask for", () => ({
      input: { status: "suspended", featured: false, sort: "rating" },
    })),
    comesTo("VALIDATION_003", "the nearest to nowhere", () => ({ input: { sort: "distance" } })),
    comesTo("VALIDATION_003", "half a position", () => ({ input: { lat: 35 } })),
    comesTo("VALIDATION_002", "a radius beyond 50 km", () => ({
      input: { lat: 35, lng: 129, radius: 50_001 },
    })),
  ],
  "businesses.featured": [
    comesTo(200, "six shops and today's picks"),
    comesTo(200, "as many as asked", () => ({ input: { limit: 2 } })),
    comesTo("VALIDATION_002", "none", () => ({ input: { limit: 0 } })),
  ],
  "businesses.search": [
    comesTo(200, "words", () => ({ input: { q: "Shop", limit: 3 } })),
    comesTo(200, "words, the nearest first", () => ({
      input: { q: "수영로", category: "cafe", lat: 35.1, lng: 129.1 },
    })),
    comesTo("VALIDATION_001", "no words", () => ({ input: { category: "cafe" } })),
    comesTo("VALIDATION_002", "words too long", () => ({ input: { q: "q".repeat(101) } })),
  ],
  "businesses.categories": [comesTo(200, "anybody")],
  "businesses.get": [
    comesTo(200, "an approved shop", ({ owner }) => ({ input: { id: owner.businessId } })),
    comesTo("BUSINESS_001", "an unknown shop", ({ errands }) => ({
      input: { id: errands.stranger },
    })),
    comesTo("VALIDATION_002", "no UUID", () => ({ input: { id: "1" } })),
  ],
  "businesses.submitApplication": [
    comesTo(201, "a right application", ({ town }) => ({ input: town.application() })),
    comesTo("USER_001", "an e-mail that has an account", ({ town, user }) => ({
      input: { ...town.application(), email: user.email },
    })),
    comesTo("BUSINESS_003", "a number that an application holds", async ({ town }) => {
      const { registrationNumber } = await town.applicant();
      const { businessInfo, ...application } = town.application();
      return { input: { ...application, businessInfo: { ...businessInfo, registrationNumber } } };
    }),
    comesTo("VALIDATION_002", "an unknown category", ({ town }) => {
      const { businessInfo, ...application } = town.application();
      return { input: { ...application, businessInfo: { ...businessInfo, category: "casino" } } };
    }),
    comesTo("VALIDATION_001", "no bank account", ({ town }) => {
      const { businessInfo, ...application } = town.application();
      return {
        input: { ...application, businessInfo: { ...businessInfo, bankAccount: undefined } },
      };
    }),
    ...documentCases.submitApplication,
  ],
  "businesses.applicationStatus": [
    comesTo(200, "e-mail and number", async ({ town }) => {
      const { email, registrationNumber } = await town.applicant();
      return { input: { email, registrationNumber } };
    }),
    comesTo(200, "an e-mail alone", async ({ town }) => ({
      input: { email: (await town.applicant()).email },
    })),
    comesTo("BUSINESS_004", "nobody's e-mail", () => ({ input: { email: "nobody@example.org" } })),
    comesTo("VALIDATION_001", "nothing", () => ({ input: {} })),
  ],
  "businesses.my": [comesTo(200, "an owner", ({ owner }) => ({ as: owner }))],
  "businesses.dashboard": [
    comesTo(200, "a shop that had a customer", async ({ errands }) => ({
      as: await errands.busyOwner(),
    })),
  ],
  "businesses.dailySales": [
    comesTo(200, "today", async ({ errands }) => ({ as: await errands.busyOwner() })),
    comesTo(200, "an empty day", ({ owner }) => ({ as: owner, input: { date: "2026-03-01" } })),
    comesTo("VALIDATION_002", "no day of any calendar", ({ owner }) => ({
      as: owner,
      input: { date: "2026-02-30" },
    })),
  ],
  "businesses.transactions": [
    comesTo(200, "coupons of a day", async ({ errands, town }) => ({
      as: await errands.busyOwner(),
      input: { type: "coupon", startDate: town.today(), endDate: town.today() },
    })),
    comesTo("VALIDATION_003", "an end before the start", ({ owner }) => ({
      as: owner,
      input: { startDate: "2026-03-02", endDate: "2026-03-01" },
    })),
    comesTo("VALIDATION_002", "an unknown type", ({ owner }) => ({
      as: owner,
      input: { type: "gift" },
    })),
  ],
};
