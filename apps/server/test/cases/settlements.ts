import { type Cases, comesTo } from "./case.js";

const reason = "The receipts do not match.";

export const settlementCases: Cases = {
  "settlements.request": [
    comesTo(201, "a day with a use", async ({ errands, town }) => ({
      as: await errands.busyOwner(),
      input: { settlementDate: town.today(), totalAmount: 1 },
    })),
    comesTo("SETTLEMENT_002", "a day with an open request", async ({ errands, town }) => ({
      as: (await errands.settlement()).owner,
      input: { settlementDate: town.today() },
    })),
    comesTo(201, "everything up to now, for less", async ({ errands, town }) => ({
      as: await errands.busyOwner(),
      input: { settlementDate: town.today(), allUses: true, asked: 4999 },
    })),
    comesTo("SETTLEMENT_001", "more than there is", async ({ errands, town }) => ({
      as: await errands.busyOwner(),
      input: { settlementDate: town.today(), allUses: true, asked: 5001 },
    })),
    comesTo("SETTLEMENT_003", "tomorrow", ({ owner }) => ({
      as: owner,
      input: { settlementDate: "2026-03-11" },
    })),
    comesTo("SETTLEMENT_004", "a day without uses", ({ owner }) => ({
      as: owner,
      input: { settlementDate: "2026-03-09" },
    })),
    comesTo("SETTLEMENT_007", "another bank account", ({ owner, town }) => ({
      as: owner,
      input: { settlementDate: town.today(), bankInfo: { bankName: "Other", accountNumber: "1" } },
    })),
  ],
  "settlements.list": [
    comesTo(200, "an owner's own", async ({ errands }) => ({
      as: (await errands.settlement()).owner,
    })),
    comesTo(200, "an operator, by an older word", ({ businessManager }) => ({
      as: businessManager,
      input: { status: "processing" },
    })),
    comesTo("VALIDATION_002", "an unknown status", ({ admin }) => ({
      as: admin,
      input: { status: "lost" },
    })),
  ],
  "settlements.available": [
    comesTo(200, "a shop that had a customer", async ({ errands }) => ({
      as: await errands.busyOwner(),
    })),
  ],
  "settlements.get": [
    comesTo(200, "an owner's own", async ({ errands }) => {
      const { id, owner } = await errands.settlement();
      return { as: owner, input: { id } };
    }),
    comesTo("RESOURCE_001", "another shop's", async ({ errands, owner }) => ({
      as: owner,
      input: { id: (await errands.settlement()).id },
    })),
  ],
  "settlements.cancel": [
    comesTo(200, "a pending one", async ({ errands }) => {
      const { id, owner } = await errands.settlement();
      return { as: owner, input: { id, reason: "Wrong day" } };
    }),
    comesTo("SETTLEMENT_005", "an approved one", async ({ errands }) => {
      const { id, owner } = await errands.settlement("approved");
      return { as: owner, input: { id } };
    }),
  ],
  "admin.settlements.pending": [
    comesTo(200, "a page", ({ businessManager }) => ({ as: businessManager, input: { limit: 3 } })),
  ],
  "admin.settlements.approve": [
    comesTo(200, "a pending one", async ({ errands, admin }) => ({
      as: admin,
      input: { id: (await errands.settlement()).id, adminNote: "Checked" },
    })),
    comesTo(200, "refusing it", async ({ errands, admin }) => ({
      as: admin,
      input: { id: (await errands.settlement()).id, approved: false, reason },
    })),
    comesTo("VALIDATION_001", "refusing it without a reason", async ({ errands, admin }) => ({
      as: admin,
      input: { id: (await errands.settlement()).id, approved: false },
    })),
    comesTo("SETTLEMENT_005", "an approved one", async ({ errands, admin }) => ({
      as: admin,
      input: { id: (await errands.settlement("approved")).id },
    })),
    comesTo("RESOURCE_001", "an unknown one", ({ errands, admin }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
  ],
  "admin.settlements.reject": [
    comesTo(200, "a pending one", async ({ errands, admin }) => ({
      as: admin,
      input: { id: (await errands.settlement()).id, reason },
    })),
    comesTo("VALIDATION_002", "a reason too short", ({ errands, admin }) => ({
      as: admin,
      input: { id: errands.stranger, reason: "No" },
    })),
  ],
  "admin.settlements.markPaid": [
    comesTo(200, "an approved one", async ({ errands, admin }) => ({
      as: admin,
      input: { id: (await errands.settlement("approved")).id, transactionId: "BANK-1" },
    })),
    comesTo(200, "a result nobody knows", async ({ errands, admin }) => ({
      as: admin,
      input: { id: (await errands.settlement("approved")).id, outcome: "unknown" },
    })),
    comesTo("SETTLEMENT_006", "a parked one", async ({ errands, admin }) => ({
      as: admin,
      input: { id: (await errands.settlement("reconciling")).id },
    })),
    comesTo("SETTLEMENT_005", "a pending one", async ({ errands, admin }) => ({
      as: admin,
      input: { id: (await errands.settlement()).id },
    })),
  ],
  "admin.settlements.createBankFile": [
    comesTo(200, "an approved settlement", async ({ errands, admin }) => ({
      as: admin,
      input: { settlementIds: [(await errands.settlement("approved")).id] },
    })),
    comesTo("SETTLEMENT_005", "a pending one", async ({ errands, admin }) => ({
      as: admin,
      input: { settlementIds: [(await errands.settlement()).id] },
    })),
    comesTo("VALIDATION_002", "none", ({ admin }) => ({ as: admin, input: { settlementIds: [] } })),
  ],
  "admin.settlements.payable": [
    comesTo(200, "what waits for an order to the bank", async ({ admin, errands }) => {
      await errands.settlement("approved");
      return { as: admin };
    }),
  ],
  "admin.settlements.bankFiles": [
    comesTo(200, "a page", ({ admin }) => ({ as: admin, input: { limit: 3 } })),
  ],
  "admin.settlements.bankFileLines": [
    comesTo(200, "what a file orders", async ({ errands, admin }) => ({
      as: admin,
      input: { id: (await errands.bankFile()).id, state: "open" },
    })),
    comesTo("RESOURCE_001", "an unknown one", ({ errands, admin }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
  ],
  "admin.settlements.cancelBankFile": [
    comesTo(200, "one that nobody has downloaded", async ({ errands, admin }) => ({
      as: admin,
      input: { id: (await errands.bankFile()).id, reason },
    })),
    comesTo("RESOURCE_003", "one that may be at the bank", async ({ errands, admin }) => {
      const { id } = await errands.bankFile();
      await admin.api.admin.settlements.downloadBankFile.mutate({ id });
      return { as: admin, input: { id, reason } };
    }),
    comesTo("RESOURCE_001", "an unknown one", ({ errands, admin }) => ({
      as: admin,
      input: { id: errands.stranger, reason },
    })),
  ],
  "admin.settlements.downloadBankFile": [
    comesTo(200, "a file", async ({ errands, admin }) => ({
      as: admin,
      input: { id: (await errands.bankFile()).id },
    })),
    comesTo("RESOURCE_001", "an unknown one", ({ errands, admin }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
  ],
  "admin.settlements.importBankResult": [
    comesTo(200, "all of it paid", async ({ errands, admin }) => {
      const { id, result } = await errands.bankFile();
      return { as: admin, input: { id, content: result } };
    }),
    comesTo("VALIDATION_003", "no result", async ({ errands, admin }) => ({
      as: admin,
      input: { id: (await errands.bankFile()).id, content: btoa("nothing") },
    })),
    comesTo("VALIDATION_002", "what is not Base64", ({ errands, admin }) => ({
      as: admin,
      input: { id: errands.stranger, content: "?" },
    })),
    comesTo("RESOURCE_001", "of an unknown file", ({ errands, admin }) => ({
      as: admin,
      input: { id: errands.stranger, content: btoa("nothing") },
    })),
  ],
  "admin.settlements.reconcile": [
    comesTo(200, "a parked one that was paid", async ({ errands, admin }) => ({
      as: admin,
      input: {
        id: (await errands.settlement("reconciling")).id,
        outcome: "paid",
        note: "The bank confirmed it.",
      },
    })),
    comesTo("SETTLEMENT_005", "one that is not parked", async ({ errands, admin }) => ({
      as: admin,
      input: {
        id: (await errands.settlement()).id,
        outcome: "not_paid",
        note: "The bank denied it.",
      },
    })),
  ],
  "admin.settlements.markReturned": [
    comesTo(200, "a paid one", async ({ errands, admin }) => ({
      as: admin,
      input: { id: (await errands.settlement("paid")).id, reason },
    })),
    comesTo("SETTLEMENT_005", "an approved one", async ({ errands, admin }) => ({
      as: admin,
      input: { id: (await errands.settlement("approved")).id, reason },
    })),
    comesTo("RESOURCE_001", "an unknown one", ({ errands, admin }) => ({
      as: admin,
      input: { id: errands.stranger, reason },
    })),
    comesTo("VALIDATION_001", "no reason", ({ errands, admin }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
  ],
  "admin.settlements.stats": [
    comesTo(200, "a period", ({ admin }) => ({
      as: admin,
      input: { startDate: "2026-03-01", endDate: "2026-03-31" },
    })),
    comesTo("VALIDATION_003", "an end before the start", ({ admin }) => ({
      as: admin,
      input: { startDate: "2026-03-02", endDate: "2026-03-01" },
    })),
  ],
};
