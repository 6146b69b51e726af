import type { AnyTRPCProcedure, TRPCProcedureType } from "@trpc/server";
import { z } from "zod";
import type { Audience, Meta, RestMeta } from "../meta.js";
import { appRouter } from "../root.js";

/** A procedure with what the transports need to know of it. */
export type Route = {
  procedure: string;
  /** A second name on `/trpc`. */
  alsoNamed: string | undefined;
  type: TRPCProcedureType;
  rest: RestMeta | undefined;
  /** Whom its door can let in; the types of the apps' clients are cut by it. */
  admits: readonly Audience[];
  /** Anybody may call it. */
  open: boolean;
  /** Its failures count on the auth bucket. */
  credentials: boolean;
  /** Makes QR codes: counts on the caller's QR limit too. */
  limitedAsQr: boolean;
  /** Looks up customers' codes: wrong discount codes count on a limit of their own. */
  looksUpCodes: boolean;
  input: z.ZodType | undefined;
  output: z.ZodType;
};

const isProcedure = (value: unknown): value is AnyTRPCProcedure =>
  typeof value === "function" && "_def" in value;

const builtMeta = z.custom<Meta>((value) => typeof value === "object" && value !== null);
const metaOf = (procedure: AnyTRPCProcedure): Meta => builtMeta.parse(procedure._def.meta ?? {});

const inputs = z.array(z.instanceof(z.ZodType)).max(1);

/** tRPC keeps a procedure's schemas but does not declare them in its types. A stream has events, not an output. */
const builtSchemas = z.discriminatedUnion("type", [
  z.object({
    type: z.enum(["query", "mutation"]),
    inputs,
    output: z.instanceof(z.ZodType),
  }),
  z.object({
    type: z.literal("subscription"),
    inputs,
    output: z.undefined().optional(),
  }),
]);

function schemasOf(procedure: AnyTRPCProcedure, name: string) {
  const parsed = builtSchemas.safeParse(procedure._def);
  if (!parsed.success) throw new Error(`${name} must declare one input at most, and its output`);
  return parsed.data;
}

/** Every procedure of the router, in its order. */
export const routes: readonly Route[] = Object.entries(appRouter._def.procedures).map(
  ([procedure, built]) => {
    if (!isProcedure(built)) throw new Error(`${procedure} is not a procedure`);
    const { output, inputs } = schemasOf(built, procedure);
    const meta = metaOf(built);
    return {
      procedure,
      alsoNamed: meta.alsoNamed,
      type: built._def.type,
      rest: meta.rest,
      admits: meta.admits ?? [],
      open: meta.open === true,
      credentials: meta.credentials === true,
      limitedAsQr: meta.makesQr === true,
      looksUpCodes: meta.looksUpCodes === true,
      input: inputs[0],
      output: output ?? z.unknown(),
    };
  },
);
