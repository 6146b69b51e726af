import autocannon from "autocannon";

export type Load = {
  url: string;
  connections: number;
  requests: autocannon.Request[];
} & ({ seconds: number } | { amount: number });

/**
 * Sends requests over kept-alive connections, each connection one at a time, and gives the answers per second.
 *
 * @throws when an answer is missing or is not a success: refusals are quick and would look like speed.
 */
export async function load({ url, connections, requests, ...bound }: Load): Promise<number> {
  const startedAt = performance.now();
  const result = await autocannon({
    url,
    connections,
    requests,
    ...("seconds" in bound ? { duration: bound.seconds } : { amount: bound.amount }),
  });
  const seconds = "seconds" in bound ? result.duration : (performance.now() - startedAt) / 1000;
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0)
    throw new Error(`${failed} of ${result.requests.total} requests to ${url} failed.`);
  return result["2xx"] / seconds;
}
