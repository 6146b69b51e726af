import type { ErrorDetails } from "@buzz/api";
import type { AccessTokens } from "./refresh.js";

/** A call over REST failed; `readError` says what that means to a person. */
export class RestError extends Error {
  override readonly name = "RestError";

  constructor(
    readonly status: number,
    readonly code: string | null,
    message: string | null,
    readonly details: ErrorDetails | undefined,
  ) {
    super(message ?? `HTTP ${status}`);
  }
}

/** @throws RestError for a failure told by what stands between us and the server, which does not speak as we do. */
export const fetchOrRefuse: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  const isOurs = response.headers.get("content-type")?.includes("json");
  if (!response.ok && !isOurs) throw new RestError(response.status, null, null, undefined);
  return response;
};

type Send = (
  path: `/api/${string}`,
  init: RequestInit,
  /** Whose call it is, when it is not that of whoever is signed in. */
  token?: string,
  transport?: (path: string, init: RequestInit) => Promise<Response>,
) => Promise<Response>;

/**
 * Calls over REST, for what takes or gives files; everything else has typed hooks. A token that died early is
 * renewed and the call sent once more.
 *
 * @throws RestError for every answer that is no success; a TypeError when the server is not reached
 */
export function createRest(tokens: AccessTokens, locale: () => string): { send: Send } {
  return {
    send: async (path, init, token, transport = fetch) => {
      const ask = (bearer: string | undefined) =>
        transport(path, {
          ...init,
          headers: {
            "accept-language": locale(),
            ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
          },
        });
      const held = token ?? (await tokens.get());
      const response = await ask(held);
      if (response.ok) return response;
      if (response.status !== 401 || token !== undefined || held === undefined)
        throw await refusalOf(response);
      const renewed = await tokens.renew(held);
      if (renewed === undefined) throw await refusalOf(response);
      const again = await ask(renewed);
      if (!again.ok) throw await refusalOf(again);
      return again;
    },
  };
}

type Failure = { error?: { code: string; message: string; details?: ErrorDetails } };

/** What stands between us and the server may answer without an envelope. */
async function refusalOf(response: Response): Promise<RestError> {
  const { error }: Failure = await response.json().catch(() => ({}));
  return new RestError(
    response.status,
    error?.code ?? null,
    error?.message ?? null,
    error?.details,
  );
}
