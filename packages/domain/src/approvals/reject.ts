import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { decide } from "./decide.js";
import { readApproval } from "./read.js";
import type { approval, rejectInput } from "./schemas.js";

/** Rejects what another operator asked for. @throws what `decide` throws. */
export async function rejectApproval(
  ctx: AdminContext,
  { id, reason }: z.output<typeof rejectInput>,
): Promise<z.output<typeof approval>> {
  return ctx.db.transaction(async (tx) => {
    await decide(ctx, tx, id, { status: "rejected", reason });
    return readApproval({ ...ctx, db: tx }, id);
  });
}
