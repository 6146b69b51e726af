import type { ApiContext } from "@buzz/api/server";
import { AppError, type OwnerContext, type SignedContext } from "@buzz/domain";
import { refuseUnfinished } from "@buzz/domain/auth";
import type { Holder } from "@buzz/domain/files";

/** Who brings an upload: as the token says, or an applicant with an apply token. */
export type Bearer = { ctx: ApiContext; applicantEmail: string | undefined };

/**
 * @throws AUTH_001 without a token. AUTH_002 with one that names nobody. AUTH_009 before a temporary password is
 * changed.
 */
function signedIn({ ctx }: Bearer): SignedContext {
  const { actor, tokenError } = ctx;
  if (!("userId" in actor)) throw tokenError ?? new AppError("AUTH_001");
  refuseUnfinished(actor);
  return { ...ctx, actor };
}

/** The door for users, shop owners and every operator. @throws AUTH_003 an operator no longer. */
export function anybodySigned(bearer: Bearer): SignedContext {
  const ctx = signedIn(bearer);
  if (ctx.actor.kind === "admin" && ctx.actor.adminRole === null) throw new AppError("AUTH_003");
  return ctx;
}

/** The door for shop owners. @throws AUTH_003 anybody else. */
export function owner(bearer: Bearer): OwnerContext {
  const ctx = signedIn(bearer);
  const { actor } = ctx;
  if (actor.kind !== "business") throw new AppError("AUTH_003");
  return { ...ctx, actor };
}

/** The door for applicants, who have no account, and shop owners. */
export function applicantOrOwner(bearer: Bearer): Holder {
  if (bearer.applicantEmail !== undefined) return { applicantEmail: bearer.applicantEmail };
  return { ownerId: owner(bearer).actor.userId };
}
