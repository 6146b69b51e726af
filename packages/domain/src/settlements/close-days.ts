import { businesses, redemptions, settlementDetails } from "@buzz/db/schema";
import { and, asc, eq, gte, isNull, lt } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { dayOf, shiftDay } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import { forEachApart } from "../kernel/for-each-apart.js";
import { claimUses } from "./claim-uses.js";

/**
 * Requests, for every approved shop, the settlement of each day that is over and that nobody has requested, while
 * operators want days closed so (`settlement_daily_closing`). Days that were missed are closed too, as far back as
 * owners may request. Safe to run twice or at once: a day has one open request. Returns how many were made.
 *
 * @throws after the last day, when one could not be closed.
 */
export async function closeDays(ctx: Context): Promise<number> {
  const { settlement_daily_closing: wanted, settlement_request_window_days: window } =
    await ctx.settings();
  if (!wanted) return 0;
  const today = dayOf(ctx.clock());
  let closed = 0;
  await forEachApart(
    await openDays(ctx, shiftDay(today, -window), today),
    ({ businessId, day }) => `${day} of shop ${businessId} is not closed`,
    async ({ businessId, day }) => {
      if (await closeDay(ctx, businessId, day)) closed += 1;
    },
  );
  return closed;
}

/** Days before `today` with uses in no settlement, earliest first, of shops that may be paid. */
const openDays = (ctx: Context, from: string, today: string) =>
  ctx.db
    .selectDistinct({ businessId: redemptions.businessId, day: redemptions.usedOn })
    .from(redemptions)
    .innerJoin(
      businesses,
      and(eq(businesses.id, redemptions.businessId), eq(businesses.status, "approved")),
    )
    .leftJoin(
      settlementDetails,
      and(eq(settlementDetails.redemptionId, redemptions.id), eq(settlementDetails.live, true)),
    )
    .where(
      and(
        gte(redemptions.usedOn, from),
        lt(redemptions.usedOn, today),
        eq(redemptions.owed, true),
        isNull(settlementDetails.redemptionId),
      ),
    )
    .orderBy(asc(redemptions.usedOn), asc(redemptions.businessId));

/** False when the owner, or another process, was quicker, or what was used came to nothing. */
async function closeDay(ctx: Context, businessId: string, day: string): Promise<boolean> {
  const [sealed] = await ctx.db.select().from(businesses).where(eq(businesses.id, businessId));
  if (sealed === undefined) return false;
  try {
    await claimUses(ctx, ctx.cipher.openAll(sealed, sealed.id), { settlementDate: day });
    return true;
  } catch (error) {
    if (error instanceof AppError && ["SETTLEMENT_002", "SETTLEMENT_004"].includes(error.code))
      return false;
    throw error;
  }
}
