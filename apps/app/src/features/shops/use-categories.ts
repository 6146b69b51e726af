import { trpc } from "@buzz/client";

/** The categories of shops in the reader's language, and each one by its id. */
export function useCategories() {
  const { data } = trpc.businesses.categories.useQuery(undefined, { staleTime: 10 * 60_000 });
  return {
    categories: data,
    categoryOf: (id: string) => data?.find((category) => category.id === id),
  };
}
