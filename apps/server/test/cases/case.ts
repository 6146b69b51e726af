import type { Cast } from "../support/cast.js";
import type { Errands } from "../support/errands.js";
import type { Person } from "../support/town.js";
import type { Input } from "../support/transports.js";

export type Stage = Cast & { errands: Errands };

type Prepared = { as?: Person; input?: Input };

/** One call with what must come of it: a status, for success, or an error code. */
export type Case = {
  name: string;
  outcome: 200 | 201 | 202 | `${Uppercase<string>}_${string}`;
  prepare(stage: Stage): Prepared | Promise<Prepared>;
};

/** Cases by procedure. The first of each succeeds. */
export type Cases = Readonly<Record<string, readonly [Case, ...Case[]]>>;

export const comesTo = (
  outcome: Case["outcome"],
  name: string,
  prepare: Case["prepare"] = () => ({}),
): Case => ({ outcome, name, prepare });
