import type { Db } from "@buzz/db";
import { budgetAlerts, users } from "@buzz/db/schema";
import { desc, eq, type SQL } from "drizzle-orm";
import type { z } from "zod";
import type { alert } from "./schemas.js";

const columns = {
  id: budgetAlerts.id,
  kind: budgetAlerts.kind,
  month: budgetAlerts.month,
  part: budgetAlerts.part,
  stage: budgetAlerts.stage,
  raisedAt: budgetAlerts.raisedAt,
  calls: budgetAlerts.calls,
  nextCallAt: budgetAlerts.nextCallAt,
  acknowledgedAt: budgetAlerts.acknowledgedAt,
  acknowledgedBy: budgetAlerts.acknowledgedBy,
  acknowledgerName: users.name,
  resolvedAt: budgetAlerts.resolvedAt,
};

/** Some alerts, the newest first, with who has answered. */
export const readAlerts = (
  db: Db,
  where: SQL | undefined,
  { limit, offset }: { limit: number; offset: number },
): Promise<z.output<typeof alert>[]> =>
  db
    .select(columns)
    .from(budgetAlerts)
    .leftJoin(users, eq(users.id, budgetAlerts.acknowledgedBy))
    .where(where)
    .orderBy(desc(budgetAlerts.raisedAt), desc(budgetAlerts.id))
    .limit(limit)
    .offset(offset);
