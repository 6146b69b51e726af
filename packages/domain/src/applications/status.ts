import { businessApplications } from "@buzz/db/schema";
import { and, desc, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { statusInput, statusOutput } from "./schemas.js";
import { statusAt } from "./status-at.js";

/** How an applicant's newest application stands. @throws BUSINESS_004 when there is none. */
export async function applicationStatus(
  ctx: Context,
  { email, registrationNumber }: z.output<typeof statusInput>,
): Promise<z.output<typeof statusOutput>> {
  const [row] = await ctx.db
    .select()
    .from(businessApplications)
    .where(
      and(
        eq(businessApplications.emailHash, ctx.cipher.lookup("business_applications.email", email)),
        registrationNumber === undefined
          ? undefined
          : eq(
              businessApplications.registrationNumberHash,
              ctx.cipher.lookup("business_applications.registration_number", registrationNumber),
            ),
      ),
    )
    .orderBy(desc(businessApplications.createdAt))
    .limit(1);
  if (row === undefined) throw new AppError("BUSINESS_004");
  const status = statusAt(row, ctx.clock());
  if (registrationNumber === undefined) return { status, submittedAt: row.createdAt };
  return {
    applicationId: row.id,
    status,
    submittedAt: row.createdAt,
    reviewedAt: row.reviewedAt,
    rejectionReason: row.rejectionReason,
    expiresAt: row.expiresAt,
  };
}
