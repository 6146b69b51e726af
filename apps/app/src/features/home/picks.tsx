import { type RouterOutputs, trpc } from "@buzz/client";
import { Loading, Section, Skeleton } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { OpenBadge } from "../shops/open-badge";
import { ShopPhoto } from "../shops/shop-photo";
import { useCategories } from "../shops/use-categories";

type Featured = RouterOutputs["businesses"]["featured"];
type Shop = Featured["items"][number];

/** Today's picks by theme, and the shops whose turn it is. Fails quietly: the list of all shops follows below. */
export function Picks() {
  const t = useTranslations("home");
  const { data, isPending } = trpc.businesses.featured.useQuery({}, { staleTime: 5 * 60_000 });
  if (isPending) return <PicksSkeleton />;
  if (!data) return null;
  return (
    <>
      {data.picks.length > 0 && (
        <Section
          title={t("picks")}
          action={<span className="mr-4 text-caption text-ink-faint">{t("picksText")}</span>}
        >
          <ul className={railClass}>
            {data.picks.map((pick) => (
              <li key={pick.theme} className="w-[86%] shrink-0 snap-start">
                <Theme pick={pick} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {data.items.length > 0 && (
        <Section title={t("popular")}>
          <ul className={railClass}>
            {data.items.map((shop) => (
              <li key={shop.id} className="w-40 shrink-0 snap-start">
                <ShopTile shop={shop} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

const railClass =
  "-mx-4 flex snap-x snap-mandatory scroll-px-4 gap-3 overflow-x-auto px-4 py-1 [scrollbar-width:none]";

function Theme({ pick }: { pick: Featured["picks"][number] }) {
  return (
    <div className="h-full overflow-hidden rounded-card bg-surface shadow-card ring-1 ring-line/50">
      <h3 className="honeycomb bg-brand-soft px-5 py-3.5 text-lead font-bold text-brand-ink">
        {pick.title}
      </h3>
      <ul className="divide-y divide-line/60">
        {pick.businesses.map((shop) => (
          <li key={shop.id}>
            <PickRow shop={shop} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function PickRow({ shop }: { shop: Shop }) {
  const { categoryOf } = useCategories();
  const category = categoryOf(shop.category);
  return (
    <Link
      to="/shops/$id"
      params={{ id: shop.id }}
      className="flex items-center gap-3.5 px-4 py-3 transition-colors hover:bg-sunken/60 active:bg-sunken focus-visible:-outline-offset-2"
    >
      <ShopPhoto
        image={shop.images[0]}
        icon={category?.icon}
        className="size-14 rounded-[0.9rem]"
      />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-bold">{shop.businessName}</span>
        <span className="block truncate text-caption text-ink-soft">
          {shop.description ?? category?.name}
        </span>
      </span>
    </Link>
  );
}

function ShopTile({ shop }: { shop: Shop }) {
  const { categoryOf } = useCategories();
  const category = categoryOf(shop.category);
  return (
    <Link
      to="/shops/$id"
      params={{ id: shop.id }}
      className="flex flex-col gap-2 rounded-card transition-[scale] active:scale-[0.98]"
    >
      <ShopPhoto
        image={shop.images[0]}
        icon={category?.icon}
        className="aspect-4/3 w-full rounded-card"
      />
      <span className="px-1">
        <span className="block truncate font-bold">{shop.businessName}</span>
        <span className="block truncate text-caption text-ink-soft">{category?.name}</span>
        <span className="block truncate text-caption text-ink-faint">
          <OpenBadge hours={shop.businessHours} />
        </span>
      </span>
    </Link>
  );
}

function PicksSkeleton() {
  return (
    <Loading className="flex flex-col gap-3">
      <Skeleton className="mx-1 h-7 w-32" />
      <Skeleton className="h-64 rounded-card!" />
    </Loading>
  );
}
