export const slots = ["current", "morning", "lunch", "dinner", "night"] as const;
export const orders = ["name", "rating", "distance"] as const;

/** Which shops the home screen shows; kept in its address, so that the way back from a shop finds it again. */
export interface ShopSearch {
  category?: string;
  /** Words looked for. */
  q?: string;
  /** The time of day that shops are shown for. */
  slot?: (typeof slots)[number];
  /** Newest first when left out. */
  sort?: (typeof orders)[number];
}

export function shopSearch(search: Record<string, unknown>): ShopSearch {
  const text = (value: unknown) =>
    typeof value === "string" && value !== "" ? value.slice(0, 100) : undefined;
  const category = text(search.category)?.slice(0, 30);
  const q = text(search.q);
  const slot = slots.find((known) => known === search.slot);
  const sort = orders.find((known) => known === search.sort);
  return {
    ...(category && { category }),
    ...(q && { q }),
    ...(slot && { slot }),
    ...(sort && { sort }),
  };
}
