import { trpc } from "@buzz/client";

/** The categories of shops in the reader's language, in the order of the main page, and each one by its id. */
export function useCategories() {
  const { data } = trpc.businesses.categories.useQuery(undefined, { staleTime: 10 * 60_000 });
  const { data: home } = trpc.contents.homeConfig.useQuery(undefined, { staleTime: 60_000 });
  const order = home?.categoryOrder ?? [];
  const placeOf = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return {
    categories: data?.toSorted((one, other) => placeOf(one.id) - placeOf(other.id)),
    categoryOf: (id: string) => data?.find((category) => category.id === id),
  };
}
