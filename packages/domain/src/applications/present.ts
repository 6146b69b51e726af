import type { businessApplications } from "@buzz/db/schema";
import type { z } from "zod";
import type { Deps } from "../kernel/context.js";
import { linkedDocuments } from "./documents.js";
import type { application } from "./schemas.js";
import { statusAt } from "./status-at.js";

/** An application as operators see it; links to its documents work for a while. */
export const presentApplication = (
  ctx: Pick<Deps, "serverSecret" | "clock" | "cipher">,
  sealed: typeof businessApplications.$inferSelect,
): z.output<typeof application> => {
  const row = ctx.cipher.openAll(sealed, sealed.id);
  return {
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
    documents: linkedDocuments(ctx, row),
    status: statusAt(row, ctx.clock()),
    createdAt: row.createdAt,
    reviewedAt: row.reviewedAt,
    rejectionReason: row.rejectionReason,
    expiresAt: row.expiresAt,
  };
};
