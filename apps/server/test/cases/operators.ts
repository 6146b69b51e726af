import { type Cases, comesTo } from "./case.js";
import { documentCases } from "./own-business.js";

const reason = "The documents are not readable.";

export const operatorCases: Cases = {
  "budget.current": [
    comesTo(200, "this month", ({ admin }) => ({ as: admin })),
    comesTo("RESOURCE_001", "a month without a budget", ({ admin }) => ({
      as: admin,
      input: { period: "2020-01" },
    })),
    comesTo("VALIDATION_002", "a thirteenth month", ({ admin }) => ({
      as: admin,
      input: { period: "2026-13" },
    })),
  ],
  "budget.executions": [
    comesTo(200, "a category", ({ admin }) => ({
      as: admin,
      input: { category: "referral", limit: 5 },
    })),
    comesTo("VALIDATION_003", "an end before the start", ({ admin }) => ({
      as: admin,
      input: { startDate: "2026-03-02", endDate: "2026-03-01" },
    })),
  ],
  "admin.applications.list": [
    comesTo(200, "those that wait", async ({ businessManager, town }) => {
      await town.applicant();
      return { as: businessManager, input: { status: "pending" } };
    }),
    comesTo("VALIDATION_002", "an unknown status", ({ admin }) => ({
      as: admin,
      input: { status: "lost" },
    })),
    ...documentCases.list,
  ],
  "admin.applications.approve": [
    comesTo(200, "one that waits", async ({ businessManager, town }) => ({
      as: businessManager,
      input: { id: (await town.applicant()).applicationId },
    })),
    comesTo(200, "refusing it", async ({ businessManager, town }) => ({
      as: businessManager,
      input: { id: (await town.applicant()).applicationId, approved: false, reason },
    })),
    comesTo("BUSINESS_005", "one that is decided", async ({ admin, superAdmin, town }) => {
      const { applicationId: id } = await town.applicant();
      await superAdmin.api.admin.applications.approve.mutate({ id });
      return { as: admin, input: { id } };
    }),
    comesTo("BUSINESS_004", "an unknown one", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
    ...documentCases.approve,
  ],
  "admin.applications.reject": [
    comesTo(200, "one that waits", async ({ businessManager, town }) => ({
      as: businessManager,
      input: { id: (await town.applicant()).applicationId, reason },
    })),
    comesTo("VALIDATION_001", "no reason", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
  ],
};
