import type { RouterOutputs } from "@buzz/client";
import { useCategoryName } from "../applications/use-category-name";
import { ShopPicture } from "./shop-picture";

type Listed = RouterOutputs["businesses"]["list"]["items"][number];

/** A shop in a row: its picture, its name and what it is. */
export function ShopName({ shop }: { shop: Pick<Listed, "images" | "businessName" | "category"> }) {
  const categoryName = useCategoryName();
  return (
    <>
      <ShopPicture image={shop.images[0]} className="size-10" />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate font-semibold">{shop.businessName}</span>
        <span className="truncate text-caption text-ink-faint">{categoryName(shop.category)}</span>
      </span>
    </>
  );
}
