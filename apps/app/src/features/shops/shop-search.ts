/** Which shops the home screen shows; kept in its address, so that the way back from a shop finds it again. */
export interface ShopSearch {
  category?: string;
  /** Words looked for. */
  q?: string;
}

export function shopSearch(search: Record<string, unknown>): ShopSearch {
  const text = (value: unknown) =>
    typeof value === "string" && value !== "" ? value.slice(0, 100) : undefined;
  const category = text(search.category)?.slice(0, 30);
  const q = text(search.q);
  return { ...(category && { category }), ...(q && { q }) };
}
