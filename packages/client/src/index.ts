export type { RouterInputs, RouterOutputs } from "@buzz/api";
export { type ReadableError, readError } from "./errors.js";
export { BuzzProvider, useSession } from "./provider.js";
export type { Tokens } from "./session.js";
export { trpc } from "./trpc.js";
