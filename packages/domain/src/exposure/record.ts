import type { Context } from "../kernel/context.js";
import type { ExposureKind } from "./counter.js";

/** Counts shops as shown, or looked at; owners and operators at work are no audience. */
export function recordExposure(
  { actor, clock, exposures }: Context,
  kind: ExposureKind,
  shops: readonly { id: string }[],
): void {
  if (actor.kind !== "user" && actor.kind !== "anonymous") return;
  exposures.count(
    kind,
    shops.map(({ id }) => id),
    clock(),
  );
}
