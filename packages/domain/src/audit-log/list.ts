import { auditLogs, users } from "@buzz/db/schema";
import { and, count, desc, eq, gte, lt } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { shiftDay, startOfDay } from "../kernel/days.js";
import { deviceOf } from "../kernel/device-of.js";
import { maskValues } from "../kernel/mask-values.js";
import { maskName } from "../kernel/masking.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import type { listInput, listOutput } from "./schemas.js";

const columns = {
  id: auditLogs.id,
  actorId: auditLogs.actorId,
  actorRole: auditLogs.actorRole,
  action: auditLogs.action,
  entityType: auditLogs.entityType,
  entityId: auditLogs.entityId,
  oldValues: auditLogs.oldValues,
  newValues: auditLogs.newValues,
  reason: auditLogs.reason,
  result: auditLogs.result,
  ip: auditLogs.ip,
  userAgent: auditLogs.userAgent,
  sessionId: auditLogs.sessionId,
  createdAt: auditLogs.createdAt,
  name: users.name,
  role: users.role,
};

/** What was done, newest first. Rows of older versions hold personal data: it is masked here as well. */
export async function listAuditLog(
  ctx: AdminContext,
  input: z.output<typeof listInput>,
): Promise<z.output<typeof listOutput>> {
  const { userId, action, entityType, entityId, result, startDate, endDate } = input;
  const where = and(
    userId ? eq(auditLogs.actorId, userId) : undefined,
    action ? eq(auditLogs.action, action) : undefined,
    entityType ? eq(auditLogs.entityType, entityType) : undefined,
    entityId ? eq(auditLogs.entityId, entityId) : undefined,
    result ? eq(auditLogs.result, result) : undefined,
    startDate ? gte(auditLogs.createdAt, startOfDay(startDate)) : undefined,
    endDate ? lt(auditLogs.createdAt, startOfDay(shiftDay(endDate, 1))) : undefined,
  );
  const [rows, [total]] = await Promise.all([
    ctx.db
      .select(columns)
      .from(auditLogs)
      .leftJoin(users, eq(users.id, auditLogs.actorId))
      .where(where)
      .orderBy(desc(auditLogs.createdAt), desc(auditLogs.id))
      .limit(input.limit)
      .offset(offsetOf(input)),
    ctx.db.select({ count: count() }).from(auditLogs).where(where),
  ]);
  const items = rows.map(({ name, role, ...row }) => ({
    ...row,
    device: row.userAgent && deviceOf(row.userAgent),
    actorName: name === null || role === "admin" ? name : maskName(name),
    oldValues: maskValues(row.entityType, row.oldValues),
    newValues: maskValues(row.entityType, row.newValues),
  }));
  return paginate(items, total?.count ?? 0, input);
}
