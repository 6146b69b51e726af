import { trpc } from "@buzz/client";

/** As many as operators may choose. */
const most = 100;

/** The shops that operators chose for the main page's own theme, in their order; undefined while loading. */
export function useChosenShops() {
  const home = trpc.contents.homeConfig.useQuery();
  const list = trpc.businesses.list.useQuery({ featured: true, limit: most });
  const shops =
    home.data &&
    list.data &&
    home.data.featuredBusinesses.flatMap(
      (id) => list.data.items.find((shop) => shop.id === id) ?? [],
    );
  return {
    shops,
    error: home.error ?? list.error,
    retry: () => void Promise.all([home.refetch(), list.refetch()]),
    retrying: home.isRefetching || list.isRefetching,
  };
}
