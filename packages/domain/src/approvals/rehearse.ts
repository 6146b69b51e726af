import type { AdminContext } from "../kernel/context.js";

/** Ends a rehearsal, and with it everything that it did. */
class Rehearsed extends Error {}

/** Runs a command and takes all of it back: throws what would refuse it, and changes nothing. */
export async function rehearse(
  ctx: AdminContext,
  command: (ctx: AdminContext) => Promise<unknown>,
): Promise<void> {
  try {
    await ctx.db.transaction(async (tx) => {
      await command({ ...ctx, db: tx });
      throw new Rehearsed();
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
}
