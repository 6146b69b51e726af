import { approvals, users } from "@buzz/db/schema";
import { desc, eq, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { readDeciders } from "./deciders.js";
import { present } from "./present.js";
import type { approval } from "./schemas.js";

type Approval = z.output<typeof approval>;
type Part = { limit: number; offset: number };

const requester = alias(users, "requester");
const decider = alias(users, "decider");

/** Some approvals, the newest request first. */
export async function readApprovals(
  ctx: AdminContext,
  where: SQL | undefined,
  { limit, offset }: Part,
): Promise<Approval[]> {
  const rows = await ctx.db
    .select({ row: approvals, requesterName: requester.name, deciderName: decider.name })
    .from(approvals)
    .innerJoin(requester, eq(requester.id, approvals.requestedBy))
    .leftJoin(decider, eq(decider.id, approvals.decidedBy))
    .where(where)
    .orderBy(desc(approvals.requestedAt), desc(approvals.id))
    .limit(limit)
    .offset(offset);
  const countDeciders = await readDeciders(ctx);
  return rows.map(({ row, ...names }) => present(ctx, row, names, countDeciders));
}

/** @throws RESOURCE_001 unknown. */
export async function readApproval(ctx: AdminContext, id: string): Promise<Approval> {
  const [found] = await readApprovals(ctx, eq(approvals.id, id), { limit: 1, offset: 0 });
  if (found === undefined) throw new AppError("RESOURCE_001");
  return found;
}
