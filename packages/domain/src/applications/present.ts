import type { businessApplications } from "@buzz/db/schema";
import type { z } from "zod";
import type { application } from "./schemas.js";
import { statusAt } from "./status-at.js";

/** An application as operators see it. */
export const presentApplication = (
  row: typeof businessApplications.$inferSelect,
  now: Date,
): z.output<typeof application> => ({
  id: row.id,
  email: row.email,
  businessInfo: {
    name: row.businessName,
    registrationNumber: row.registrationNumber,
    ownerName: row.ownerName,
    category: row.category,
    address: row.address,
    phone: row.phone,
    description: row.description,
    bankAccount: {
      bankName: row.bankName,
      accountNumber: row.bankAccountNumber,
      accountHolder: row.bankAccountHolder,
    },
    displayTimeSlots: row.displayTimeSlots,
  },
  status: statusAt(row, now),
  createdAt: row.createdAt,
  reviewedAt: row.reviewedAt,
  rejectionReason: row.rejectionReason,
  expiresAt: row.expiresAt,
});
