import { lookup } from "node:dns/promises";
import { request } from "node:https";
import { isIP } from "node:net";
import type { CallOutcome, PublicCaller } from "@buzz/domain";
import ipaddr from "ipaddr.js";
import { RequestFilteringHttpsAgent } from "request-filtering-agent";

/** From the look-up of the name to the status of the answer. */
const PATIENCE_MS = 10_000;
/** Names that no public server has. */
const INTERNAL = /(^|\.)(localhost|local|internal|intranet|lan|home|corp)\.?$/i;

/** What tests may call beside the public Internet; a running server is given none. */
export type Allowance = { addresses: string[]; ca: string; patienceMs?: number };

/**
 * Calls receivers at public addresses only. The address that is connected to is the one that was checked: the check
 * sits in the connection's own name look-up, so a name that resolves elsewhere a moment later gains nothing.
 */
export function createPublicCaller(allowed?: Allowance): PublicCaller {
  const agent = new RequestFilteringHttpsAgent({
    keepAlive: false,
    allowIPAddressList: allowed?.addresses ?? [],
    ...(allowed === undefined ? {} : { ca: allowed.ca }),
  });
  const isAllowed = (address: string) =>
    allowed?.addresses.includes(address) === true || isPublic(address);

  return {
    accepts: async (text) => {
      const url = new URL(text);
      if (url.protocol !== "https:" || (url.port !== "" && allowed === undefined)) return false;
      const host = url.hostname.replace(/^\[|\]$/g, "");
      if (isIP(host) !== 0) return isAllowed(host);
      if (!host.includes(".") || INTERNAL.test(host)) return false;
      // A name that resolves to nothing now is looked at again with every attempt.
      const found = await lookup(host, { all: true }).catch(() => []);
      return found.every(({ address }) => isAllowed(address));
    },
    post: ({ url, headers, body }) =>
      new Promise<CallOutcome>((resolve) => {
        const call = request(url, {
          method: "POST",
          agent,
          headers: { ...headers, "content-length": Buffer.byteLength(body) },
          signal: AbortSignal.timeout(allowed?.patienceMs ?? PATIENCE_MS),
        });
        call.on("response", (response) => {
          // The status says all; however long a body is, nobody waits for it.
          resolve({ status: response.statusCode ?? 0 });
          response.on("error", () => {});
          call.destroy();
        });
        call.on("error", (cause) => resolve({ failure: failureOf(cause) }));
        call.end(body);
      }),
  };
}

const isPublic = (address: string): boolean => ipaddr.parse(address).range() === "unicast";

const TLS = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|HOSTNAME_MISMATCH)/;

function failureOf(cause: Error): "timeout" | "address" | "tls" | "unreachable" {
  if (cause.name === "AbortError" || cause.name === "TimeoutError") return "timeout";
  const code = "code" in cause ? String(cause.code) : "";
  if (TLS.test(code)) return "tls";
  return / is not allowed\./.test(cause.message) ? "address" : "unreachable";
}
