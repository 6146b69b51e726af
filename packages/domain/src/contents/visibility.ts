import type { homeBanners, marketerContents, regionalContents } from "@buzz/db/schema";
import { and, gt, isNull, lte, or, type SQL } from "drizzle-orm";
import type { z } from "zod";
import type { Actor, Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { may } from "../kernel/permissions.js";
import type { contentState } from "./schemas.js";

type Contents = typeof regionalContents | typeof marketerContents;
type State = z.output<typeof contentState>;

/** Operators who look after contents also see what is not shown yet, or no longer. */
export const seesAll = (actor: Actor): boolean =>
  actor.kind === "admin" && may(actor.adminRole, "contents", "read");

/** The contents that a caller may see. */
export const visibleTo = (ctx: Context, contents: Contents): SQL | undefined =>
  and(
    isNull(contents.removedAt),
    seesAll(ctx.actor) ? undefined : inState(contents, "live", ctx.clock()),
  );

/** The contents that are in a state at an instant. */
export function inState({ publishedAt, expiresAt }: Contents, state: State, at: Date) {
  const unended = or(isNull(expiresAt), gt(expiresAt, at));
  const conditions: Record<State, SQL | undefined> = {
    draft: isNull(publishedAt),
    scheduled: gt(publishedAt, at),
    live: and(lte(publishedAt, at), unended),
    ended: and(lte(publishedAt, at), lte(expiresAt, at)),
  };
  return conditions[state];
}

/** The banners that show at an instant: one without a start shows from the first. */
export const bannersShowing = ({ scheduledAt, expiresAt }: typeof homeBanners, at: Date) =>
  and(or(isNull(scheduledAt), lte(scheduledAt, at)), or(isNull(expiresAt), gt(expiresAt, at)));

/** Whether something shows at an instant, will, or did; a draft has no start. */
export function stateOf(start: Date | null, end: Date | null, at: Date): State {
  if (start === null) return "draft";
  if (start > at) return "scheduled";
  return end !== null && end <= at ? "ended" : "live";
}

/** A content as a caller sees it: when it ends, and whether it shows now, are for those who look after it. */
export function seenBy<T extends { publishedAt: Date | null; expiresAt: Date | null }>(
  { actor, clock }: Context,
  row: T,
) {
  if (seesAll(actor)) return { ...row, state: stateOf(row.publishedAt, row.expiresAt, clock()) };
  const { expiresAt: _, ...shown } = row;
  return shown;
}

/** @throws VALIDATION_003 when a content or banner would end before it starts; `field` names the end. */
export function refuseEndBeforeStart(
  start: Date | null | undefined,
  end: Date | null | undefined,
  field = "expiresAt",
): void {
  if (start && end && end <= start)
    throw new AppError("VALIDATION_003", [{ field, message: "must be after the start" }]);
}
