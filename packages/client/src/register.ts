import type { CommonRouter } from "@buzz/api";
import type { AnyTRPCRouter, inferRouterInputs, inferRouterOutputs } from "@trpc/server";

/**
 * An app names its router here, and cannot compile a call to any other procedure:
 * `declare module "@buzz/client" { interface Register { router: UserRouter } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: only an interface can be merged with, and apps fill it.
export interface Register {}

/** The router of the app that is compiled; what everybody may call, as long as it names none. */
export type RegisteredRouter = Register extends { router: infer Router extends AnyTRPCRouter }
  ? Router
  : CommonRouter;

export type RouterInputs = inferRouterInputs<RegisteredRouter>;
export type RouterOutputs = inferRouterOutputs<RegisteredRouter>;
