import { ledgerChecks } from "@buzz/db/schema";
import { checkLedger } from "@buzz/ledger";
import { raiseAlert, resolveAlerts } from "../alarms/raise.js";
import type { Context } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";
import { latestCheck } from "./latest.js";

/**
 * Checks the books and keeps what was found. Operators are told and called when an invariant breaks, and not again while
 * it stays broken. Returns how many are broken.
 */
export async function checkBooks(ctx: Context): Promise<number> {
  const check = await checkLedger(ctx.db);
  const now = ctx.clock();
  await ctx.db.transaction(async (tx) => {
    const before = await latestCheck(tx);
    const known = new Set(before?.violations.map(({ invariant }) => invariant));
    await tx.insert(ledgerChecks).values({ id: newId(), checkedAt: now, ...check });
    const broken = check.violations.filter(({ invariant }) => !known.has(invariant));
    await announce(
      tx,
      now,
      broken.map(({ invariant }) => ({
        topic: "books.broken",
        to: "admins",
        payload: { invariant },
      })),
    );
    if (broken.length > 0) await raiseAlert(ctx, tx, "books");
    else if (check.violations.length === 0) await resolveAlerts(ctx, tx, "books");
  });
  return check.violations.length;
}
