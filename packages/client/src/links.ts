import type { CommonRouter } from "@buzz/api";
import { httpBatchLink, httpLink, splitLink, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import superjson from "superjson";
import { readError } from "./errors.js";
import type { AccessTokens } from "./refresh.js";
import { fetchOrRefuse } from "./rest.js";
import { type Audience, cookieSession } from "./session.js";

export type LinkOptions = {
  url: string;
  audience: Audience;
  tokens: AccessTokens;
  locale: () => string;
};

/**
 * Calls made in the same tick travel together; one with an idempotency key (`trpc: { context: {
 * idempotencyKey } }`) travels alone, for the key is a header.
 */
export function createLink({ url, audience, tokens, locale }: LinkOptions): TRPCLink<CommonRouter> {
  const common = async () => {
    const token = await tokens.get();
    return {
      "accept-language": locale(),
      ...cookieSession(audience),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
  };
  const send: TRPCLink<CommonRouter> = splitLink({
    condition: (op) => typeof op.context.idempotencyKey === "string",
    true: httpLink({
      url,
      fetch: fetchOrRefuse,
      transformer: superjson,
      headers: async ({ op }) => ({
        ...(await common()),
        "idempotency-key": String(op.context.idempotencyKey),
      }),
    }),
    false: httpBatchLink({
      url,
      fetch: fetchOrRefuse,
      transformer: superjson,
      headers: common,
      maxItems: 20,
    }),
  });
  return (runtime) => {
    const [renew, sent] = [renewOnRefusal(tokens)(runtime), send(runtime)];
    return ({ op, next }) => renew({ op, next: (again) => sent({ op: again, next }) });
  };
}

/** Refused credentials are an answer; any other 401 means that the token died early: renew and ask once more. */
const renewOnRefusal =
  (tokens: AccessTokens): TRPCLink<CommonRouter> =>
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let active = subscribe(true);
      return () => active.unsubscribe();

      function subscribe(first: boolean) {
        return next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: (error) => {
            const { status, code } = readError(error);
            if (!first || status !== 401 || code === "AUTH_004") return observer.error(error);
            tokens
              .get()
              .then((token) => (token === undefined ? undefined : tokens.renew(token)))
              .then((token) => {
                if (token === undefined) observer.error(error);
                else active = subscribe(false);
              })
              .catch(() => observer.error(error));
          },
        });
      }
    });
