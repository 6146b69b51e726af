import type { Db } from "@buzz/db";
import { sessions } from "@buzz/db/schema";
import { and, eq, lt } from "drizzle-orm";
import type { Settings } from "../kernel/settings-schema.js";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

type Session = { role: "user" | "business" | "admin"; createdAt: Date; lastSeenAt: Date };

/** Whether an operator's session has ended by itself: idle too long, or open too long (rules §2). */
export function hasRunOut(now: Date, session: Session, settings: Settings): boolean {
  if (session.role !== "admin") return false;
  const idle = now.getTime() - session.lastSeenAt.getTime();
  const age = now.getTime() - session.createdAt.getTime();
  return (
    idle >= settings.admin_idle_minutes * MINUTE_MS ||
    age >= settings.admin_absolute_hours * HOUR_MS
  );
}

/** Notes that a session is in use, at most once a minute. */
export async function touchSession(db: Db, sessionId: string, now: Date): Promise<void> {
  const minuteAgo = new Date(now.getTime() - MINUTE_MS);
  await db
    .update(sessions)
    .set({ lastSeenAt: now })
    .where(and(eq(sessions.id, sessionId), lt(sessions.lastSeenAt, minuteAgo)));
}
