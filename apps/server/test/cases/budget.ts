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
  "budget.alerts": [
    comesTo(200, "what nobody has answered", async ({ admin, errands }) => {
      await errands.alert();
      return { as: admin, input: { status: "open", limit: 1 } };
    }),
    comesTo(200, "all of them", ({ admin }) => ({ as: admin, input: { limit: 1 } })),
    comesTo("VALIDATION_002", "an unknown status", ({ admin }) => ({
      as: admin,
      input: { status: "loud" },
    })),
  ],
  "budget.acknowledge": [
    comesTo(200, "an alert", async ({ superAdmin, errands }) => ({
      as: superAdmin,
      input: { id: await errands.alert() },
    })),
    comesTo("RESOURCE_003", "one that is answered", async ({ superAdmin, errands }) => {
      const id = await errands.alert();
      await superAdmin.api.budget.acknowledge.mutate({ id });
      return { as: superAdmin, input: { id } };
    }),
    comesTo("RESOURCE_001", "an unknown one", ({ superAdmin, errands }) => ({
      as: superAdmin,
      input: { id: errands.stranger },
    })),
  ],
  "budget.contacts": [comesTo(200, "who is called", ({ admin }) => ({ as: admin }))],
  "budget.savePhone": [
    comesTo(200, "a phone", ({ superAdmin }) => ({
      as: superAdmin,
      input: { phone: "01012345678" },
    })),
    comesTo(200, "none", ({ superAdmin }) => ({ as: superAdmin, input: { phone: null } })),
    comesTo("VALIDATION_002", "a landline", ({ superAdmin }) => ({
      as: superAdmin,
      input: { phone: "051-600-0001" },
    })),
  ],
};
