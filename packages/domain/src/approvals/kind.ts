import type { Sealed } from "@buzz/db/schema";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import type { Locale } from "../kernel/errors.js";
import type { Action, Area } from "../kernel/permissions.js";
import type { KindName } from "./names.js";

/** What is told of a command that waits, as it is stored; personal data is masked. */
export type Facts = Record<string, string | number | null>;

/** The door to a command: to ask for it, and to confirm it. */
export type Door = {
  area: Area;
  action: Action;
  /** Whether it takes a fresh second factor. */
  stepUp: boolean;
};

/** A command that may need a second operator. */
export type Kind<I, O> = Door & {
  name: KindName;
  /** Whether the settings ask for a second operator this time. */
  applies(ctx: AdminContext, input: I): Promise<boolean>;
  /** Asked after the command was found to be possible. */
  facts(ctx: AdminContext, input: I): Promise<Facts>;
  /** The ids, or names, of what it would change; what was stored before it was asked for has none. */
  about(facts: Facts): (Facts[string] | undefined)[];
  words: Record<Locale, (facts: Facts) => string>;
  verb(ctx: AdminContext, input: I): Promise<O>;
  seal(ctx: AdminContext, id: string, input: I): Sealed<"approvals.input">;
  /** Runs the command with the input that `seal` sealed for the same approval. */
  runSealed(ctx: AdminContext, id: string, sealed: Sealed<"approvals.input">): Promise<O>;
};

/** @param schema the command's input; it takes its own output, as JSON tells it, once more. */
export const defineKind = <S extends z.ZodType, O>(
  schema: S,
  kind: Omit<Kind<z.output<S>, O>, "seal" | "runSealed">,
): Kind<z.output<S>, O> => ({
  ...kind,
  seal: ({ cipher }, id, input) => cipher.seal("approvals.input", id, JSON.stringify(input)),
  runSealed: (ctx, id, sealed) =>
    kind.verb(ctx, schema.parse(JSON.parse(ctx.cipher.open(sealed, id)))),
});

/** Whether an amount is one that a setting wants a second operator for; null wants none for any. */
export const reaches = (least: number | null, amount: number): boolean =>
  least !== null && amount >= least;
