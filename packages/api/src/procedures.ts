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
import type { Door } from "@buzz/domain/approvals";
import { refuseUnfinished } from "@buzz/domain/auth";
import { refuseWithoutStepUp } from "@buzz/domain/two-factor";
import type { ApiContext } from "./context.js";
import type { Audience } from "./meta.js";
import { refuseUnstorableText } from "./storable.js";
import { proceduresFor, t } from "./trpc.js";

const everybody = ["user", "owner", "admin"] as const;

/** The door for everybody. */
export const publicProcedure = proceduresFor(...everybody)
  .meta({ open: true })
  .use(async ({ getRawInput, next }) => {
    refuseUnstorableText(await getRawInput());
    return next();
  });

const through = <W extends Audience, A extends SignedActor>(
  who: readonly W[],
  admit: (actor: SignedActor) => A,
) =>
  proceduresFor(...who).use(async ({ ctx, getRawInput, next }) => {
    const actor = admit(signedIn(ctx));
    refuseUnstorableText(await getRawInput());
    return next({ ctx: { actor } });
  });

const behind = <W extends Audience, A extends SignedActor>(
  who: readonly W[],
  admit: (actor: SignedActor) => A,
) =>
  through(who, (actor) => {
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
export const signedProcedure = behind(everybody, (actor) => actor);

/** The same door, open also to those who must change a temporary password before all else. */
export const setupProcedure = through(everybody, (actor) => actor);

const withSecondFactor = (actor: SignedActor): OwnerActor | AdminActor => {
  if (actor.kind === "user" || (actor.kind === "admin" && actor.adminRole === null))
    throw forbidden();
  return actor;
};

/** The door to a second factor, for those who can have one. */
export const secondFactorProcedure = behind(["owner", "admin"], withSecondFactor);

/** The same door, open also to those who must set it up before all else. */
export const secondFactorSetupProcedure = through(["owner", "admin"], withSecondFactor);

/** The door for residents, students and visitors. */
export const userProcedure = behind(["user"], (actor): UserActor => {
  if (actor.kind !== "user") throw forbidden();
  return actor;
});

/** The door for shop owners. Which shop is theirs, the use case asks the database. */
export const ownerProcedure = behind(["owner"], (actor): OwnerActor => {
  if (actor.kind !== "business") throw forbidden();
  return actor;
});

/** The door for those who are in the programme, users and shop owners, and not for who runs it. */
export const memberProcedure = behind(["user", "owner"], (actor): UserActor | OwnerActor => {
  if (actor.kind === "admin") throw forbidden();
  return actor;
});

/** The door for operators whose sub-role grants an action in an area. */
export const adminProcedure = (area: Area, action: Action) =>
  behind(["admin"], (actor): AdminActor => {
    if (actor.kind !== "admin" || !may(actor.adminRole, area, action)) throw forbidden();
    return actor;
  });

/** The door for every operator whose assignment is in force. */
export const operatorProcedure = adminProcedure("dashboard", "read");

/** The door for shop owners, to their own rows, and for operators. */
export const ownerOrAdminProcedure = (area: Area, action: Action) =>
  behind(["owner", "admin"], (actor): OwnerActor | AdminActor => {
    if (actor.kind === "business") return actor;
    if (actor.kind !== "admin" || !may(actor.adminRole, area, action)) throw forbidden();
    return actor;
  });

/** Behind a door: what only a second factor proved in the last 10 minutes opens. */
export const freshly = t.middleware(async ({ ctx, next }) => {
  await refuseWithoutStepUp({ ...ctx, actor: signedIn(ctx) }, ctx.db);
  return next();
});

/** The door to a command that may need a second operator; whoever confirms it must pass it too. */
export const commandProcedure = ({ area, action, stepUp }: Door) => {
  const door = adminProcedure(area, action);
  return stepUp ? door.use(freshly) : door;
};

/** Makes a use case a resolver that honours the caller's `Idempotency-Key`. */
export const idempotent =
  <C extends SignedContext, I, O>(verb: (ctx: C, input: I) => Promise<O>) =>
  ({ ctx, input, path }: { ctx: C; input: I; path: string }): Promise<O> =>
    idempotently(ctx, path, input, verb);
