import { rowLink } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** Opens a shop's details beside what is shown. */
export function ShopLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Link
      from="/shops"
      to="/shops"
      search={(search) => ({ ...search, id })}
      resetScroll={false}
      {...rowLink}
    >
      {children}
    </Link>
  );
}
