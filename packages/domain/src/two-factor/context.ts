import type { AdminActor, Context, OwnerActor } from "../kernel/context.js";

/** A call of somebody who can have a second factor. */
export type SecondFactorContext = Context<OwnerActor | AdminActor>;
