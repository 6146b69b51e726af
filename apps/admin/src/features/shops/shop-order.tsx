import type { RouterOutputs } from "@buzz/client";
import { EmptyState, IconButton } from "@buzz/ui";
import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useTranslations } from "use-intl";
import { moved } from "../../lib/moved";
import { ShopFinder } from "./shop-finder";
import { ShopName } from "./shop-name";

type Listed = RouterOutputs["businesses"]["list"]["items"][number];

interface ShopOrderProps {
  shops: readonly Listed[];
  onChange: (shops: readonly Listed[]) => void;
  /** Nobody can change it. */
  readOnly?: boolean;
}

/** Shops in an order that is changed one by one; others are found by their names and added at the end. */
export function ShopOrder({ shops, onChange, readOnly = false }: ShopOrderProps) {
  const t = useTranslations("shops.order");
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
              <ShopName shop={shop} />
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
      {!readOnly && <ShopFinder without={shops} onAdd={(shop) => onChange([...shops, shop])} />}
    </div>
  );
}
