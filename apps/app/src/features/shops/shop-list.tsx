import { trpc } from "@buzz/client";
import { Button, Card, EmptyState, Loading, Skeleton } from "@buzz/ui";
import { getQueryKey } from "@trpc/react-query";
import { Store } from "lucide-react";
import { useTranslations } from "use-intl";
import { LoadMore } from "../paging/load-more";
import { usePages } from "../paging/use-pages";
import { LoadError } from "../problems/load-error";
import { ShopRow } from "./shop-row";
import type { ShopSearch } from "./shop-search";
import type { Position } from "./use-position";

interface ShopListProps {
  filter: ShopSearch;
  /** Where the device is; shops come nearest first as soon as it is known. */
  position: Position;
  onClear: () => void;
}

export function ShopList({ filter, position, onClear }: ShopListProps) {
  const t = useTranslations("shops");
  const { client } = trpc.useUtils();
  const input = {
    category: filter.category,
    search: filter.q,
    timeSlot: filter.slot,
    ...orderOf(filter, position),
  };
  const { query, items } = usePages(getQueryKey(trpc.businesses.list, input, "infinite"), (page) =>
    client.businesses.list.query({ ...input, page }),
  );

  if (!items || position.state === "asking")
    return query.error ? <LoadError query={query} /> : <ShopListSkeleton />;
  if (items.length === 0) {
    const filtered = Object.keys(filter).length > 0;
    const near = position.state === "here";
    return (
      <EmptyState
        icon={<Store aria-hidden className="size-8" />}
        title={t(near ? "noneNear" : filtered ? "noMatch" : "none")}
        text={t(near ? "noneNearText" : filtered ? "noMatchText" : "noneText")}
        action={
          filtered && (
            <Button variant="soft" onClick={onClear}>
              {t("showAll")}
            </Button>
          )
        }
      />
    );
  }
  return (
    <Card flush>
      <ul className="divide-y divide-line/60">
        {items.map((shop) => (
          <li key={shop.id}>
            <ShopRow shop={shop} />
          </li>
        ))}
      </ul>
      <LoadMore query={query} />
    </Card>
  );
}

/** Until the device has said where it is, the newest come first. */
function orderOf({ sort }: ShopSearch, position: Position) {
  if (sort !== "distance") return { sort };
  if (position.state !== "here") return {};
  return { sort, lat: position.lat, lng: position.lng };
}

function ShopListSkeleton() {
  return (
    <Card flush>
      <Loading className="divide-y divide-line/60">
        {Array.from({ length: 5 }, (_, index) => (
          <div key={index} className="flex gap-4 px-4 py-3.5">
            <Skeleton className="size-19 rounded-[1.1rem]!" />
            <div className="flex flex-1 flex-col justify-center gap-2">
              <Skeleton className="h-5 w-2/5" />
              <Skeleton className="h-4 w-4/5" />
              <Skeleton className="h-4 w-1/3" />
            </div>
          </div>
        ))}
      </Loading>
    </Card>
  );
}
