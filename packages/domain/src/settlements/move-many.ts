import type { Db } from "@buzz/db";
import {
  auditLogs,
  businesses,
  outbox,
  settlementEvents,
  settlementRequests,
} from "@buzz/db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { auditRow } from "../kernel/audit.js";
import type { AuditAction } from "../kernel/audit-names.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { outboxRow } from "../kernel/outbox.js";

type Settlement = typeof settlementRequests.$inferSelect;
type Status = Settlement["status"];

type Moves = {
  /** A thousand at most. */
  ids: string[];
  action: AuditAction;
  from: Status;
  to: Status;
  set?: Partial<typeof settlementRequests.$inferInsert>;
  /** The same for all, or of each. */
  note: string | ((settlementId: string) => string | null);
};

/**
 * Moves many settlements to one next status, as `moveSettlement` does with one: all of them, or none.
 *
 * @throws SETTLEMENT_005 when one of them is no longer where it was.
 */
export async function moveSettlements(
  ctx: AdminContext,
  tx: Db,
  { ids, action, from, to, set, note }: Moves,
): Promise<Settlement[]> {
  if (ids.length === 0) return [];
  const moved = await tx
    .update(settlementRequests)
    .set({ ...set, status: to })
    .where(and(inArray(settlementRequests.id, ids), eq(settlementRequests.status, from)))
    .returning();
  if (moved.length !== ids.length) throw new AppError("SETTLEMENT_005");
  const at = ctx.clock();
  const noteOf = (id: string) => (typeof note === "string" ? note : note(id));
  await tx.insert(settlementEvents).values(
    moved.map(({ id }) => ({
      id: newId(),
      settlementId: id,
      status: to,
      actorId: ctx.actor.userId,
      note: noteOf(id),
      at,
    })),
  );
  await tx.insert(auditLogs).values(
    moved.map(({ id, totalAmount }) =>
      auditRow(ctx, {
        action,
        entityType: "settlement",
        entityId: id,
        newValues: { status: to, totalAmount },
        reason: noteOf(id) ?? undefined,
      }),
    ),
  );
  const owners = await tx
    .select({ id: businesses.id, ownerId: businesses.ownerId })
    .from(businesses)
    .where(
      inArray(
        businesses.id,
        moved.map(({ businessId }) => businessId),
      ),
    );
  const ownerOf = new Map(owners.map(({ id, ownerId }) => [id, ownerId]));
  await tx.insert(outbox).values(
    moved.flatMap(({ id, businessId }) => {
      const owner = ownerOf.get(businessId);
      if (owner === undefined) return [];
      const payload = { settlementId: id, status: to };
      return [outboxRow({ topic: "settlement.changed", to: owner, payload }, at)];
    }),
  );
  return moved;
}
