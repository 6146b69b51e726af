import { type RouterOutputs, trpc } from "@buzz/client";
import { Button, EmptyState, IconButton } from "@buzz/ui";
import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { moved } from "../../lib/moved";
import { useCategoryName } from "../applications/use-category-name";
import { FilterSearch } from "../filters/filter-search";
import { ShopPicture } from "./shop-picture";

type Listed = RouterOutputs["businesses"]["list"]["items"][number];

/** As many as one answer has. */
const found = 6;

interface ShopOrderProps {
  shops: readonly Listed[];
  onChange: (shops: readonly Listed[]) => void;
  /** Nobody can change it. */
  readOnly?: boolean;
}

/** Shops in an order that is changed one by one; others are found by their names and added at the end. */
export function ShopOrder({ shops, onChange, readOnly = false }: ShopOrderProps) {
  const t = useTranslations("shops.order");
  const [words, setWords] = useState<string>();
  const { data } = trpc.businesses.list.useQuery(
    { search: words, limit: found + shops.length },
    { enabled: words !== undefined },
  );
  const others = (data?.items ?? [])
    .filter(({ id }) => shops.every((shop) => shop.id !== id))
    .slice(0, found);
  const action = "size-9";

  return (
    <div className="flex flex-col gap-4">
      {shops.length === 0 ? (
        <EmptyState title={t("none")} text={t("noneText")} />
      ) : (
        <ol className="flex flex-col divide-y divide-line/70 rounded-card bg-surface ring-1 ring-line">
          {shops.map((shop, index) => (
            <li key={shop.id} className="flex items-center gap-3 px-4 py-2">
              <span className="w-5 text-right text-caption text-ink-faint tabular-nums">
                {index + 1}
              </span>
              <Named shop={shop} />
              {!readOnly && (
                <span className="flex shrink-0">
                  <IconButton
                    label={t("up", { name: shop.businessName })}
                    icon={<ArrowUp aria-hidden className="size-4.5" />}
                    className={action}
                    disabled={index === 0}
                    onClick={() => onChange(moved(shops, index, -1))}
                  />
                  <IconButton
                    label={t("down", { name: shop.businessName })}
                    icon={<ArrowDown aria-hidden className="size-4.5" />}
                    className={action}
                    disabled={index === shops.length - 1}
                    onClick={() => onChange(moved(shops, index, 1))}
                  />
                  <IconButton
                    label={t("remove", { name: shop.businessName })}
                    icon={<X aria-hidden className="size-4.5" />}
                    className={action}
                    onClick={() => onChange(shops.filter(({ id }) => id !== shop.id))}
                  />
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {!readOnly && (
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
                  <Named shop={shop} />
                  <Button
                    size="sm"
                    variant="soft"
                    aria-label={t("addNamed", { name: shop.businessName })}
                    icon={<Plus aria-hidden className="size-4" />}
                    onClick={() => onChange([...shops, shop])}
                  >
                    {t("add")}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}

function Named({ shop }: { shop: Listed }) {
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
