import { z } from "zod";
import { category } from "../budget/schemas.js";
import { instant, month, uuid, won } from "../kernel/schemas.js";
import { from } from "./moments.js";

/** Whom a bulk issue is for. Only users hold coupons; without `isActive` it is for active accounts. */
const userFilters = z
  .object({
    role: z.literal("user").optional(),
    isActive: z.boolean().optional(),
    university: z.string().trim().min(1).max(100).optional(),
    registeredAfter: from.optional(),
    registeredBefore: from.optional(),
  })
  .refine(
    ({ registeredAfter: after, registeredBefore: before }) => !after || !before || after < before,
    { path: ["registeredBefore"], params: { contradiction: true } },
  );

/** Ids and filters narrow one another; one of them must be there. */
export const issueInput = z
  .object({
    couponId: uuid,
    userIds: z.array(uuid).max(10_000).optional(),
    userFilters: userFilters.optional(),
    expirationDays: z.int().min(1).max(365).optional(),
    /** Says what it would come to, and gives nothing. */
    dryRun: z.boolean().optional(),
  })
  .refine(({ userIds, userFilters }) => userIds !== undefined || userFilters !== undefined, {
    path: ["userIds"],
    params: { missing: true },
  });

/**
 * `totalTargeted` users matched: `targetUsers` of them are to get the coupon and the others, `skippedCount`, hold it
 * already. Once the status is `done`, `issuedCount` is what was issued; while it is `queued`, the job tells. `preview` is
 * the answer to a dry run. `cost` is the most that it can cost, in won: the budget of `month` and `category` holds it.
 * `estimatedCompletionTime` goes by the speed of earlier jobs; null while there was none.
 */
export const issueOutput = z.object({
  status: z.enum(["done", "queued", "preview"]),
  issuedCount: z.int(),
  skippedCount: z.int(),
  totalTargeted: z.int(),
  targetUsers: z.int(),
  cost: won,
  budget: z.object({ month, category }),
  expiresAt: instant,
  jobId: uuid.nullable(),
  estimatedCompletionTime: instant.nullable(),
});
