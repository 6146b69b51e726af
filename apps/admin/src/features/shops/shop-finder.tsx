import { type RouterOutputs, trpc } from "@buzz/client";
import { Button } from "@buzz/ui";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FilterSearch } from "../filters/filter-search";
import { ShopName } from "./shop-name";

type Listed = RouterOutputs["businesses"]["list"]["items"][number];

/** As many as are shown at once. */
const found = 6;

interface ShopFinderProps {
  /** Those that are there already: they are not found again. */
  without: readonly { id: string }[];
  onAdd: (shop: Listed) => void;
}

/** Finds open shops by their names, to be added one by one. */
export function ShopFinder({ without, onAdd }: ShopFinderProps) {
  const t = useTranslations("shops.order");
  const [words, setWords] = useState<string>();
  const { data } = trpc.businesses.list.useQuery(
    { search: words, limit: Math.min(found + without.length, 100) },
    { enabled: words !== undefined },
  );
  const others = (data?.items ?? [])
    .filter(({ id }) => without.every((shop) => shop.id !== id))
    .slice(0, found);

  return (
    <div className="flex flex-col gap-2">
      <FilterSearch label={t("find")} value={words} onChange={setWords} />
      {words !== undefined && data && others.length === 0 && (
        <p role="status" className="text-caption text-ink-faint">
          {t("notFound")}
        </p>
      )}
      {words !== undefined && others.length > 0 && (
        <ul aria-label={t("found")} className="flex flex-col gap-1">
          {others.map((shop) => (
            <li
              key={shop.id}
              className="flex items-center gap-3 rounded-control bg-sunken/60 px-4 py-2"
            >
              <ShopName shop={shop} />
              <Button
                size="sm"
                variant="soft"
                aria-label={t("addNamed", { name: shop.businessName })}
                icon={<Plus aria-hidden className="size-4" />}
                onClick={() => onAdd(shop)}
              >
                {t("add")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
