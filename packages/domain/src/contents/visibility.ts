import type { marketerContents, regionalContents } from "@buzz/db/schema";
import { and, gt, isNull, lte, or, type SQL } from "drizzle-orm";
import type { Actor, Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { may } from "../kernel/permissions.js";

type Contents = typeof regionalContents | typeof marketerContents;

/** Operators who look after contents also see what is not shown yet, or no longer. */
export const seesAll = (actor: Actor): boolean =>
  actor.kind === "admin" && may(actor.adminRole, "contents", "read");

/** The contents that a caller may see. */
export const visibleTo = (ctx: Context, contents: Contents): SQL | undefined =>
  and(isNull(contents.removedAt), seesAll(ctx.actor) ? undefined : showing(contents, ctx.clock()));

const showing = ({ publishedAt, expiresAt }: Contents, at: Date) =>
  and(lte(publishedAt, at), or(isNull(expiresAt), gt(expiresAt, at)));

/** A row as a caller sees it: when it ends is for those who look after it. */
export function seenBy<T extends { expiresAt: Date | null }>(actor: Actor, row: T) {
  if (seesAll(actor)) return row;
  const { expiresAt: _, ...shown } = row;
  return shown;
}

/** @throws VALIDATION_003 when a content or banner would end before it starts. */
export function refuseEndBeforeStart(
  start: Date | null | undefined,
  end: Date | null | undefined,
): void {
  if (start && end && end <= start)
    throw new AppError("VALIDATION_003", [
      { field: "expiresAt", message: "must be after the start" },
    ]);
}
