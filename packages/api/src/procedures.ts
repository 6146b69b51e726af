import {
  type Action,
  type AdminActor,
  AppError,
  type Area,
  idempotently,
  may,
  type OwnerActor,
  type SignedActor,
  type SignedContext,
  type UserActor,
} from "@buzz/domain";
import { refuseUnfinished } from "@buzz/domain/auth";
import { refuseWithoutStepUp } from "@buzz/domain/two-factor";
import type { ApiContext } from "./context.js";
import { refuseUnstorableText } from "./storable.js";
import { t } from "./trpc.js";

/** The door for everybody. */
export const publicProcedure = t.procedure
  .meta({ open: true })
  .use(async ({ getRawInput, next }) => {
    refuseUnstorableText(await getRawInput());
    return next();
  });

const through = <A extends SignedActor>(admit: (actor: SignedActor) => A) =>
  t.procedure.use(async ({ ctx, getRawInput, next }) => {
    const actor = admit(signedIn(ctx));
    refuseUnstorableText(await getRawInput());
    return next({ ctx: { actor } });
  });

const behind = <A extends SignedActor>(admit: (actor: SignedActor) => A) =>
  through((actor) => {
    refuseUnfinished(actor);
    return admit(actor);
  });

/** @throws AUTH_001 without a token; why the token named nobody, otherwise. */
function signedIn({ actor, tokenError }: ApiContext): SignedActor {
  if ("userId" in actor) return actor;
  throw tokenError ?? new AppError("AUTH_001");
}

const forbidden = () => new AppError("AUTH_003");

/** The door for anybody signed in. */
export const signedProcedure = behind((actor) => actor);

/** The same door, open also to those who must change a temporary password before all else. */
export const setupProcedure = through((actor) => actor);

const withSecondFactor = (actor: SignedActor): OwnerActor | AdminActor => {
  if (actor.kind === "user" || (actor.kind === "admin" && actor.adminRole === null))
    throw forbidden();
  return actor;
};

/** The door to a second factor, for those who can have one. */
export const secondFactorProcedure = behind(withSecondFactor);

/** The same door, open also to those who must set it up before all else. */
export const secondFactorSetupProcedure = through(withSecondFactor);

/** The door for residents, students and visitors. */
export const userProcedure = behind((actor): UserActor => {
  if (actor.kind !== "user") throw forbidden();
  return actor;
});

/** The door for shop owners. Which shop is theirs, the use case asks the database. */
export const ownerProcedure = behind((actor): OwnerActor => {
  if (actor.kind !== "business") throw forbidden();
  return actor;
});

/** The door for operators whose sub-role grants an action in an area. */
export const adminProcedure = (area: Area, action: Action) =>
  behind((actor): AdminActor => {
    if (actor.kind !== "admin" || !may(actor.adminRole, area, action)) throw forbidden();
    return actor;
  });

/** The door for every operator whose assignment is in force. */
export const operatorProcedure = adminProcedure("dashboard", "read");

/** The door for shop owners, to their own rows, and for operators. */
export const ownerOrAdminProcedure = (area: Area, action: Action) =>
  behind((actor): OwnerActor | AdminActor => {
    if (actor.kind === "business") return actor;
    if (actor.kind !== "admin" || !may(actor.adminRole, area, action)) throw forbidden();
    return actor;
  });

/** Behind a door: what only a second factor proved in the last 10 minutes opens. */
export const freshly = t.middleware(async ({ ctx, next }) => {
  await refuseWithoutStepUp({ ...ctx, actor: signedIn(ctx) }, ctx.db);
  return next();
});

/** Makes a use case a resolver that honours the caller's `Idempotency-Key`. */
export const idempotent =
  <C extends SignedContext, I, O>(verb: (ctx: C, input: I) => Promise<O>) =>
  ({ ctx, input, path }: { ctx: C; input: I; path: string }): Promise<O> =>
    idempotently(ctx, path, input, verb);
