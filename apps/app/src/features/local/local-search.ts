export const kinds = ["tourist", "photospot", "restaurant"] as const;

/** Which stories are shown. */
export interface LocalSearch {
  type?: (typeof kinds)[number];
  tag?: string;
}

export function localSearch({ type, tag }: Record<string, unknown>): LocalSearch {
  const known = kinds.find((kind) => kind === type);
  return {
    ...(known && { type: known }),
    ...(typeof tag === "string" && tag !== "" && { tag: tag.slice(0, 50) }),
  };
}
