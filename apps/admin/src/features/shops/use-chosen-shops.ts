import { trpc } from "@buzz/client";

/** As many as operators may choose. */
const most = 100;

const anew = { refetchOnMount: "always" } as const;

/** The shops that operators chose for the main page's own theme, in their order; undefined while loading. */
export function useChosenShops() {
  const home = trpc.contents.homeConfig.useQuery(undefined, anew);
  const list = trpc.businesses.list.useQuery({ featured: true, limit: most }, anew);
  const shops =
    home.data &&
    list.data &&
    home.data.featuredBusinesses.flatMap(
      (id) => list.data.items.find((shop) => shop.id === id) ?? [],
    );
  return {
    shops,
    /** Asked for since the screen was opened: what is edited must not be an older state. */
    fresh: home.isFetchedAfterMount && list.isFetchedAfterMount,
    error: home.error ?? list.error,
    retry: () => void Promise.all([home.refetch(), list.refetch()]),
    retrying: home.isRefetching || list.isRefetching,
  };
}
