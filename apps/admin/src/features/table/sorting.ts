import type { Sort } from "./table-column";

type Order = Sort["order"];
/** The order of a list in the address; left out, the server's own holds. */
type Asked<By extends string> = { sort?: By; order?: Order };

/**
 * The order of a list, as its query asks for it and as its table shows and changes it. `own` is the server's;
 * an address may name any of `sorts`, and another list's counts as left out.
 */
export function sorting<By extends string>(
  sorts: readonly By[],
  own: { by: By; order: Order },
  { sort, order }: Asked<string>,
  change: (next: Asked<By>) => void,
) {
  const known = (name: string | undefined) => sorts.find((by) => by === name);
  const asked = { by: known(sort) ?? own.by, order: order ?? own.order };
  return {
    input: { sortBy: asked.by, sortOrder: asked.order },
    table: {
      sort: asked,
      onSort: (next: Sort | undefined) => change({ sort: known(next?.by), order: next?.order }),
    },
  };
}
