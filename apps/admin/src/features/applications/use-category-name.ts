import { useCategories } from "./use-categories";

/** Names a category's code; the code itself while the names are on their way. */
export function useCategoryName(): (id: string) => string {
  const { data: categories = [] } = useCategories();
  return (id) => categories.find((category) => category.id === id)?.name ?? id;
}
