import { errorRegistry, publicMessage } from "@buzz/domain";
import { initTRPC } from "@trpc/server";
import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";
import superjson from "superjson";
import type { ApiContext } from "./context.js";
import { toAppError } from "./errors.js";
import type { Audience, Meta } from "./meta.js";

const TRPC_CODES = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  413: "PAYLOAD_TOO_LARGE",
  415: "UNSUPPORTED_MEDIA_TYPE",
  429: "TOO_MANY_REQUESTS",
  500: "INTERNAL_SERVER_ERROR",
  501: "NOT_IMPLEMENTED",
  503: "SERVICE_UNAVAILABLE",
} as const;

export const t = initTRPC
  .context<ApiContext>()
  .meta<Meta>()
  .create({
    transformer: superjson,
    errorFormatter: ({ error, input, ctx, path }) => {
      const { code, details } = toAppError(error, input);
      const { status, class: errorClass } = errorRegistry[code];
      return {
        code: TRPC_ERROR_CODES_BY_KEY[TRPC_CODES[status]],
        message: publicMessage(code, ctx?.locale ?? "ko"),
        data: {
          code,
          class: errorClass,
          httpStatus: status,
          path,
          ...(details === undefined ? {} : { details }),
        },
      };
    },
  });

/** Starts procedures whose type says whom they admit: an app's client has only those of its people. */
export const proceduresFor = <A extends Audience>(...admits: readonly A[]) =>
  initTRPC.context<ApiContext>().meta<Meta<A>>().create({ defaultMeta: { admits } }).procedure;
