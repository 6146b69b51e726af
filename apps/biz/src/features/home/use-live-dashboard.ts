import { trpc, useLiveEvents } from "@buzz/client";

const askMilliseconds = 30_000;

/** The shop's figures as they change: told by the server, and asked for now and then while it cannot tell. */
export function useLiveDashboard() {
  const utils = trpc.useUtils();
  const refresh = () => void utils.businesses.dashboard.invalidate();
  const live = useLiveEvents({
    "scan.result": refresh,
    "stats.updated": refresh,
    "business.changed": refresh,
    begun: refresh,
  });
  const query = trpc.businesses.dashboard.useQuery(undefined, {
    refetchInterval: live ? false : askMilliseconds,
  });
  return { query, live };
}
