import type { RouterOutputs } from "@buzz/client";
import { Link } from "@tanstack/react-router";
import { OpenBadge } from "./open-badge";
import { ShopPhoto } from "./shop-photo";
import { useCategories } from "./use-categories";
import { useDistance } from "./use-distance";

type Shop = RouterOutputs["businesses"]["list"]["items"][number];

export function ShopRow({ shop }: { shop: Shop }) {
  const { categoryOf } = useCategories();
  const distance = useDistance();
  const category = categoryOf(shop.category);
  return (
    <Link
      to="/shops/$id"
      params={{ id: shop.id }}
      className="flex min-h-24 gap-4 px-4 py-3.5 transition-colors hover:bg-sunken/60 active:bg-sunken focus-visible:-outline-offset-2"
    >
      <ShopPhoto
        image={shop.images[0]}
        icon={category?.icon}
        className="size-19 rounded-[1.1rem]"
      />
      <span className="flex min-w-0 flex-1 flex-col justify-center gap-0.5">
        <span className="flex items-baseline gap-2">
          <span className="truncate text-lead font-bold">{shop.businessName}</span>
          <span className="shrink-0 text-caption text-ink-faint">{category?.name}</span>
        </span>
        <span className="truncate text-caption text-ink-soft">
          {shop.description ?? shop.address}
        </span>
        <span className="truncate text-caption text-ink-faint">
          {shop.distance !== undefined && (
            <span className="font-semibold text-brand-ink">{distance(shop.distance)} · </span>
          )}
          <OpenBadge hours={shop.businessHours} />
        </span>
      </span>
    </Link>
  );
}
