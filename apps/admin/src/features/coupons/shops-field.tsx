import type { RouterOutputs } from "@buzz/client";
import { IconButton } from "@buzz/ui";
import { X } from "lucide-react";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { ShopFinder } from "../shops/shop-finder";

export type PickedShop = Pick<
  RouterOutputs["admin"]["coupons"]["get"]["applicableBusinesses"][number],
  "id" | "businessName"
>;

/** As many as a coupon may name. */
const most = 500;

interface ShopsFieldProps {
  shops: readonly PickedShop[];
  onChange: (shops: readonly PickedShop[]) => void;
  wrong: boolean;
}

/** Where a coupon is usable: at the shops picked by name, or at every shop when none is. */
export function ShopsField({ shops, onChange, wrong }: ShopsFieldProps) {
  const t = useTranslations("coupons");
  const order = useTranslations("shops.order");
  const id = useId();
  return (
    <fieldset
      aria-describedby={wrong ? `${id}-wrong` : undefined}
      className="flex flex-col gap-2 sm:col-span-2"
    >
      <legend className="mb-1.5 text-caption font-semibold text-ink-soft">
        {t("detail.shops")}
      </legend>
      <p role="status" className="text-caption text-ink-faint">
        {t("hints.shops", { count: shops.length })}
      </p>
      {shops.length > 0 && (
        <ul className="flex max-h-44 flex-wrap gap-2 overflow-y-auto">
          {shops.map((shop) => (
            <li
              key={shop.id}
              className="flex min-w-0 items-center rounded-full bg-brand-soft pl-3.5 text-caption font-semibold text-brand-ink"
            >
              <span className="max-w-56 truncate">{shop.businessName}</span>
              <IconButton
                label={order("remove", { name: shop.businessName })}
                icon={<X aria-hidden className="size-4" />}
                className="size-9"
                onClick={() => onChange(shops.filter((one) => one.id !== shop.id))}
              />
            </li>
          ))}
        </ul>
      )}
      {shops.length < most && (
        <ShopFinder
          without={shops}
          onAdd={({ id: added, businessName }) => onChange([...shops, { id: added, businessName }])}
        />
      )}
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className="text-caption font-medium text-bad-ink">
          {t("wrong.shops")}
        </p>
      )}
    </fieldset>
  );
}
