import { type Cases, comesTo } from "./case.js";

const reason = "Nobody can tell what it is for.";

export const approvalCases: Cases = {
  "admin.approvals.list": [
    comesTo(200, "what waits", async ({ admin, superAdmin, errands }) => {
      await errands.approval(superAdmin);
      return { as: admin, input: { status: "pending", limit: 1 } };
    }),
    comesTo(200, "what somebody confirmed", async ({ admin, superAdmin, errands }) => {
      const id = await errands.approval(superAdmin);
      await admin.api.admin.approvals.confirm.mutate({ id });
      return { as: superAdmin, input: { status: "confirmed", limit: 1 } };
    }),
    comesTo(200, "what nobody decided about in time", ({ admin }) => ({
      as: admin,
      input: { status: "expired" },
    })),
    comesTo("VALIDATION_002", "an unknown status", ({ admin }) => ({
      as: admin,
      input: { status: "lost" },
    })),
  ],
  "admin.approvals.deciders": [
    comesTo(200, "how many others could confirm each", ({ admin }) => ({ as: admin })),
  ],
  "admin.approvals.confirm": [
    comesTo(200, "somebody else's grant", async ({ admin, superAdmin, errands }) => ({
      as: admin,
      input: { id: await errands.approval(superAdmin) },
    })),
    comesTo("AUTH_003", "one's own", async ({ admin, errands }) => ({
      as: admin,
      input: { id: await errands.approval(admin) },
    })),
    comesTo("RESOURCE_003", "one that is decided", async ({ admin, superAdmin, errands }) => {
      const id = await errands.approval(superAdmin);
      await admin.api.admin.approvals.reject.mutate({ id, reason });
      return { as: admin, input: { id } };
    }),
    comesTo("RESOURCE_001", "an unknown one", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
  ],
  "admin.approvals.reject": [
    comesTo(200, "somebody else's grant", async ({ admin, superAdmin, errands }) => ({
      as: admin,
      input: { id: await errands.approval(superAdmin), reason },
    })),
    comesTo("AUTH_003", "one's own", async ({ admin, errands }) => ({
      as: admin,
      input: { id: await errands.approval(admin), reason },
    })),
    comesTo("RESOURCE_003", "one that is decided", async ({ admin, superAdmin, errands }) => {
      const id = await errands.approval(superAdmin);
      await admin.api.admin.approvals.confirm.mutate({ id });
      return { as: admin, input: { id, reason } };
    }),
    comesTo("VALIDATION_001", "no reason", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
  ],
  "admin.approvals.withdraw": [
    comesTo(200, "one's own", async ({ admin, errands }) => ({
      as: admin,
      input: { id: await errands.approval(admin) },
    })),
    comesTo("AUTH_003", "somebody else's", async ({ admin, superAdmin, errands }) => ({
      as: superAdmin,
      input: { id: await errands.approval(admin) },
    })),
    comesTo("RESOURCE_003", "one that is decided", async ({ admin, superAdmin, errands }) => {
      const id = await errands.approval(admin);
      await superAdmin.api.admin.approvals.confirm.mutate({ id });
      return { as: admin, input: { id } };
    }),
    comesTo("RESOURCE_001", "an unknown one", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
  ],
};
