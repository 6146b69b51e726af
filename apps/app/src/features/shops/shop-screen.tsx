import { type RouterOutputs, trpc } from "@buzz/client";
import { Badge, Card, Loading, Skeleton } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { LoadError } from "../problems/load-error";
import { Screen } from "../shell/screen";
import { HoursTable } from "./hours-table";
import { OpenBadge } from "./open-badge";
import { ShopContacts } from "./shop-contacts";
import { ShopPhoto } from "./shop-photo";
import { useCategories } from "./use-categories";

export function ShopScreen({ id }: { id: string }) {
  const t = useTranslations("shops");
  const query = trpc.businesses.get.useQuery({ id });
  return (
    <Screen title={query.data?.businessName ?? t("shop")} parent="/">
      {query.data ? (
        <ShopDetail shop={query.data} />
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
  if (shop.images.length < 2)
    return (
      <ShopPhoto image={shop.images[0]} icon={icon} className="aspect-video w-full rounded-card" />
    );
  return (
    <div className="-mx-4 flex snap-x snap-mandatory scroll-px-4 gap-3 overflow-x-auto px-4">
      {shop.images.map((image) => (
        <ShopPhoto
          key={image}
          image={image}
          icon={icon}
          className="aspect-video w-[88%] snap-start rounded-card"
        />
      ))}
    </div>
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
