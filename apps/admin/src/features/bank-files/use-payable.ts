import { trpc } from "@buzz/client";
import { useQuery } from "@tanstack/react-query";
import { rowsPerRequest } from "../table/csv-button";

/** A file has so many lines at most. */
const most = 10_000;

/** Every approved settlement, named one by one: what is approved later is no part of what was seen. */
export function usePayable(enabled: boolean) {
  const { client } = trpc.useUtils();
  return useQuery({
    queryKey: ["payable"],
    enabled,
    gcTime: 0,
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const ids = new Set<string>();
      let amount = 0;
      for (let page = 1; ids.size < most; page += 1) {
        const { items, pagination } = await client.settlements.list.query(
          { status: "approved", page, limit: rowsPerRequest },
          { signal },
        );
        for (const { id, totalAmount } of items) {
          if (ids.has(id) || totalAmount === 0) continue;
          ids.add(id);
          amount += totalAmount;
        }
        if (page >= pagination.totalPages) break;
      }
      return { ids: [...ids].slice(0, most), amount };
    },
  });
}
