import { sessions } from "@buzz/db/schema";
import { sql } from "drizzle-orm";
import { needsSecondOperator } from "../../src/approvals/index.js";
import type { Kind } from "../../src/approvals/kind.js";
import type { AdminContext, AdminRole } from "../../src/index.js";
import { hireOperator, type World } from "../../src/testing/index.js";

/** An operator whose second factor is fresh, for ten minutes. */
export async function provenOperator(world: World, role?: AdminRole): Promise<AdminContext> {
  const ctx = await hireOperator(world, role);
  const { userId, sessionId } = ctx.actor;
  const now = world.clock().getTime();
  await world.db.insert(sessions).values({
    id: sessionId,
    userId,
    expiresAt: new Date(now + 86_400_000),
    steppedUpUntil: new Date(now + 600_000),
  });
  return ctx;
}

/** Asks for a command that must wait; gives the approval's id. */
export async function asked<I, O>(ctx: AdminContext, kind: Kind<I, O>, input: I): Promise<string> {
  const answer = await needsSecondOperator(kind)(ctx, input);
  if (typeof answer === "object" && answer !== null && "pendingApproval" in answer)
    return answer.pendingApproval.id;
  throw new Error(`${kind.name} did not wait`);
}

/** What a request writes. */
const OF_REQUESTS = ["approvals", "audit_logs", "outbox"];

/** A digest of every table but those: equal before and after means that nothing was done. */
export async function effects({ db }: World): Promise<Record<string, string>> {
  const tables = await db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`);
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    if (OF_REQUESTS.includes(name)) continue;
    const [row] = await db.execute<{ digest: string }>(sql`
      select md5(coalesce(string_agg(line::text, ',' order by line::text), '')) as digest
      from ${sql.identifier(name)} line`);
    digests[name] = row?.digest ?? "";
  }
  return digests;
}
