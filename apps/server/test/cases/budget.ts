import { type Cases, comesTo } from "./case.js";

const reason = "Too many sign-ups at once.";

const month = {
  yearMonth: "2030-01",
  totalBudget: 1000,
  categories: { referral: 400, coupon: 300, event: 200, settlement: 100 },
  controls: {
    dailyLimit: 50,
    warningThreshold: 60,
    dangerThreshold: 70,
    criticalThreshold: 80,
  },
};

export const budgetCases: Cases = {
  "budget.saveSettings": [
    comesTo(200, "a month to come", ({ superAdmin }) => ({ as: superAdmin, input: month })),
    comesTo(200, "other amounts, the controls as they are", ({ superAdmin }) => ({
      as: superAdmin,
      input: {
        ...month,
        totalBudget: 1100,
        categories: { ...month.categories, coupon: 400 },
        controls: {},
      },
    })),
    comesTo("VALIDATION_003", "parts that do not add up", ({ superAdmin }) => ({
      as: superAdmin,
      input: { ...month, totalBudget: 1001 },
    })),
    comesTo("VALIDATION_003", "thresholds that do not rise", ({ superAdmin }) => ({
      as: superAdmin,
      input: { ...month, controls: { warningThreshold: 70 } },
    })),
    comesTo("VALIDATION_002", "a threshold at which everything stops anyway", ({ superAdmin }) => ({
      as: superAdmin,
      input: { ...month, controls: { criticalThreshold: 98 } },
    })),
    comesTo("VALIDATION_001", "no month", ({ superAdmin }) => ({
      as: superAdmin,
      input: { ...month, yearMonth: undefined },
    })),
    comesTo("RESOURCE_003", "less than is reserved", async ({ superAdmin, errands, town }) => {
      await errands.guest();
      const nothing = { referral: 0, coupon: 0, event: 0, settlement: 0 };
      const yearMonth = town.today().slice(0, 7);
      return { as: superAdmin, input: { yearMonth, totalBudget: 0, categories: nothing } };
    }),
    comesTo("AUTH_003", "an admin", ({ admin }) => ({ as: admin, input: month })),
  ],
  "budget.emergencyControl": [
    comesTo(200, "resuming everything", ({ superAdmin }) => ({
      as: superAdmin,
      input: { action: "resume", reason },
    })),
    comesTo(200, "a pause of some services, by older names", ({ superAdmin }) => ({
      as: superAdmin,
      input: { action: "pause", services: ["all_events", "qrEvent"], duration: 600, reason },
    })),
    comesTo(200, "resuming them", ({ superAdmin }) => ({
      as: superAdmin,
      input: { action: "resume", reason },
    })),
    comesTo("VALIDATION_002", "an unknown service", ({ superAdmin }) => ({
      as: superAdmin,
      input: { action: "stop", services: ["weather"], reason },
    })),
    comesTo("VALIDATION_001", "no reason", ({ superAdmin }) => ({
      as: superAdmin,
      input: { action: "stop" },
    })),
  ],
  "budget.trend": [
    comesTo(200, "one category of this month", ({ admin }) => ({
      as: admin,
      input: { category: "coupon" },
    })),
    comesTo("RESOURCE_001", "a month without a budget", ({ admin }) => ({
      as: admin,
      input: { period: "2019-01" },
    })),
  ],
  "budget.forecast": [
    comesTo(200, "half a year", ({ admin }) => ({ as: admin, input: { months: 6 } })),
    comesTo("VALIDATION_002", "thirteen months", ({ admin }) => ({
      as: admin,
      input: { months: 13 },
    })),
  ],
};
