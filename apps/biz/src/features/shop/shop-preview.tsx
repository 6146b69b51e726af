import { trpc } from "@buzz/client";
import { Badge, Card, MoneyText, timeZone } from "@buzz/ui";
import { Clock, ImageOff, MapPin, Phone } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { readHours, weekdays } from "./hours-form";
import type { Shop } from "./shop";

const dayName = new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "short" });

/** The shop as customers see it in their app. */
export function ShopPreview({ shop }: { shop: Shop }) {
  const t = useTranslations("shop.preview");
  const categories = trpc.businesses.categories.useQuery();
  const [main] = shop.images;
  const day =
    weekdays.find((weekday) => weekday === dayName.format(new Date()).toLowerCase()) ?? "mon";
  const { open, from, to, pauses, pauseFrom, pauseTo } = readHours(shop.businessHours)[day];

  return (
    <Card flush>
      {main ? (
        <img src={main} alt={t("picture")} className="aspect-16/9 w-full object-cover" />
      ) : (
        <div className="grid aspect-16/9 place-items-center bg-sunken text-ink-faint">
          <span className="flex flex-col items-center gap-2">
            <ImageOff aria-hidden className="size-8" />
            {t("noPicture")}
          </span>
        </div>
      )}
      <div className="flex flex-col gap-3 p-5">
        <div>
          <p className="text-caption font-semibold text-brand-ink">
            {categories.data?.find(({ id }) => id === shop.category)?.name ?? shop.category}
          </p>
          <h2 className="text-headline font-bold">{shop.businessName}</h2>
        </div>
        {shop.description && (
          <p className="line-clamp-3 whitespace-pre-line text-ink-soft">{shop.description}</p>
        )}
        {shop.tags.length > 0 && (
          <p className="flex flex-wrap gap-1.5">
            {shop.tags.map((tag) => (
              <Badge key={tag}>#{tag}</Badge>
            ))}
          </p>
        )}
        <ul className="flex flex-col gap-2 border-t border-line pt-3.5">
          <Line icon={<Clock aria-hidden className="size-4.5" />}>
            {open ? t("open", { from, to }) : t("closed")}
            {open && pauses && ` · ${t("pause", { from: pauseFrom, to: pauseTo })}`}
          </Line>
          <Line icon={<MapPin aria-hidden className="size-4.5" />}>
            {[shop.address, shop.addressDetail].filter(Boolean).join(" ")}
          </Line>
          {shop.phone && (
            <Line icon={<Phone aria-hidden className="size-4.5" />}>{shop.phone}</Line>
          )}
        </ul>
        {shop.menu.length > 0 && (
          <ul className="flex flex-col gap-1.5 border-t border-line pt-3.5">
            {shop.menu.slice(0, 3).map(({ name, price }) => (
              <li key={name} className="flex justify-between gap-3">
                {name}
                <MoneyText amount={price} className="font-semibold" />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2.5">
      <span className="mt-0.5 shrink-0 text-ink-faint">{icon}</span>
      <span>{children}</span>
    </li>
  );
}
