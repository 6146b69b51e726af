import { type RouterOutputs, trpc } from "@buzz/client";
import { Badge, Card, IconButton, Loading, PhotoRail, Skeleton } from "@buzz/ui";
import { Share2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { LoadError } from "../problems/load-error";
import { useShare } from "../share/use-share";
import { Screen } from "../shell/screen";
import { HoursTable } from "./hours-table";
import { OpenBadge } from "./open-badge";
import { ShopContacts } from "./shop-contacts";
import { ShopOffers } from "./shop-offers";
import { ShopPhoto } from "./shop-photo";
import { useCategories } from "./use-categories";

export function ShopScreen({ id }: { id: string }) {
  const t = useTranslations("shops");
  const query = trpc.businesses.get.useQuery({ id });
  const share = useShare({ copied: t("shareCopied"), notCopied: t("notCopied") });
  const shop = query.data;
  return (
    <Screen
      title={shop?.businessName ?? t("shop")}
      parent="/"
      actions={
        shop && (
          <IconButton
            label={t("share")}
            icon={<Share2 aria-hidden className="size-5.5" />}
            onClick={() => share({ title: shop.businessName, url: location.href })}
          />
        )
      }
    >
      {shop ? (
        <ShopDetail shop={shop} />
      ) : query.error ? (
        <LoadError query={query} />
      ) : (
        <ShopSkeleton />
      )}
    </Screen>
  );
}

function ShopDetail({ shop }: { shop: RouterOutputs["businesses"]["get"] }) {
  const { categoryOf } = useCategories();
  const category = categoryOf(shop.category);
  return (
    <div className="flex flex-col gap-5">
      <ShopPhotos shop={shop} icon={category?.icon} />
      <div className="flex flex-col gap-1.5 px-1">
        <p className="text-caption font-semibold text-brand-ink">{category?.name}</p>
        <p className="text-headline font-extrabold">{shop.businessName}</p>
        <p className="text-body text-ink-soft">
          <OpenBadge hours={shop.businessHours} />
        </p>
        {shop.description && (
          <p className="mt-2 whitespace-pre-line text-pretty">{shop.description}</p>
        )}
        {shop.tags.length > 0 && (
          <ul className="mt-2 flex flex-wrap gap-1.5">
            {shop.tags.map((tag) => (
              <li key={tag}>
                <Badge>{tag}</Badge>
              </li>
            ))}
          </ul>
        )}
      </div>
      <ShopOffers shop={shop} />
      <ShopContacts shop={shop} />
      <HoursTable hours={shop.businessHours} />
    </div>
  );
}

function ShopPhotos({
  shop,
  icon,
}: {
  shop: RouterOutputs["businesses"]["get"];
  icon: string | undefined;
}) {
  const t = useTranslations("shops");
  if (shop.images.length === 0)
    return <ShopPhoto image={undefined} icon={icon} className="aspect-video w-full rounded-card" />;
  return (
    <PhotoRail
      images={shop.images}
      nameOf={(index) => t("photoOf", { shop: shop.businessName, index })}
      className="aspect-video"
    />
  );
}

function ShopSkeleton() {
  return (
    <Loading className="flex flex-col gap-5">
      <Skeleton className="aspect-video w-full rounded-card!" />
      <div className="flex flex-col gap-2 px-1">
        <Skeleton className="h-4 w-16" />
        <Skeleton className="h-8 w-1/2" />
        <Skeleton className="h-5 w-1/3" />
      </div>
      <Card className="h-40" />
    </Loading>
  );
}
