import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { decide } from "./decide.js";
import { readApproval } from "./read.js";
import type { confirmInput, confirmOutput } from "./schemas.js";

/**
 * Confirms what another operator asked for and does it, in one transaction, in the name of whoever confirms. When the
 * command refuses by now, its refusal is answered and it goes on waiting.
 *
 * @throws what `decide` and the command throw.
 */
export async function confirmApproval(
  ctx: AdminContext,
  { id }: z.output<typeof confirmInput>,
): Promise<z.output<typeof confirmOutput>> {
  const confirmed = await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const { kind, sealed } = await decide(ctx, tx, id, { status: "confirmed" });
    const result = await kind.runSealed(inside, id, sealed);
    return { approval: await readApproval(inside, id), result };
  });
  // What the command changed of them is to be seen from here on.
  ctx.settings.invalidate();
  return confirmed;
}
