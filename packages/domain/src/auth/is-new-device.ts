import type { Db } from "@buzz/db";
import { sessions } from "@buzz/db/schema";
import { count, eq, sql } from "drizzle-orm";
import type { Context } from "../kernel/context.js";

/** Whether an account with sessions, ended ones too, is signed in to by a browser or app that had none so far. */
export async function isNewDevice({ client }: Context, tx: Db, userId: string): Promise<boolean> {
  const [known] = await tx
    .select({
      sessions: count(),
      alike: sql<number>`count(*) filter (where ${sessions.userAgent} is not distinct from ${client.userAgent})::int`,
    })
    .from(sessions)
    .where(eq(sessions.userId, userId));
  return known !== undefined && known.sessions > 0 && known.alike === 0;
}
