import { trpc } from "@buzz/client";

/** Approved settlements for one file, named one by one: what is approved later is no part of what was seen. */
export const usePayable = (enabled: boolean) =>
  trpc.admin.settlements.payable.useQuery(undefined, {
    enabled,
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
