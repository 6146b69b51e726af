import { type QueryKey, useQuery } from "@tanstack/react-query";

export interface QrCode {
  qrCode: string;
  /** A data URL. */
  qrImage: string;
  /** Seconds it lives in all. */
  expiresIn: number;
  expiresAt: Date;
}

/**
 * A single-use code from the server. It is kept while it lives, for each new one invalidates the last and counts
 * on the limit; `refetch` asks for a new one. Until `wanted` none is made.
 */
export function useQrCode<Code extends QrCode>(
  queryKey: QueryKey,
  make: () => Promise<Code>,
  wanted = true,
) {
  return useQuery({
    queryKey,
    queryFn: make,
    enabled: wanted,
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchOnMount: ({ state }) =>
      state.data && state.data.expiresAt.getTime() <= Date.now() ? "always" : false,
  });
}

/** How often an open code asks whether it was used; rarely while the server tells of it by itself. */
export const pollMilliseconds = (live: boolean) => (live ? 15_000 : 2_000);
