import { type QueryKey, useInfiniteQuery } from "@tanstack/react-query";

interface Page<Item> {
  items: Item[];
  pagination: { page: number; hasNext: boolean };
}

/**
 * A list that the server hands out page by page. Rows that moved to the next page while reading are shown once.
 *
 * @param queryKey from `getQueryKey(procedure, input, 'infinite')`, so that invalidating the procedure reaches it
 */
export function usePages<Item extends { id: string }, P extends Page<Item>>(
  queryKey: QueryKey,
  load: (page: number) => Promise<P & Page<Item>>,
) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: 1,
    getNextPageParam: ({ pagination }) => (pagination.hasNext ? pagination.page + 1 : undefined),
  });
  const items = query.data && [
    ...new Map(
      query.data.pages.flatMap((page) => page.items).map((item) => [item.id, item]),
    ).values(),
  ];
  return { query, items, first: query.data?.pages[0] };
}
