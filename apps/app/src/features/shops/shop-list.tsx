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

interface ShopListProps {
  filter: ShopSearch;
  onClear: () => void;
}

export function ShopList({ filter, onClear }: ShopListProps) {
  const t = useTranslations("shops");
  const { client } = trpc.useUtils();
  const input = { category: filter.category, search: filter.q };
  const { query, items } = usePages(getQueryKey(trpc.businesses.list, input, "infinite"), (page) =>
    client.businesses.list.query({ ...input, page }),
  );

  if (!items) return query.error ? <LoadError query={query} /> : <ShopListSkeleton />;
  if (items.length === 0) {
    const filtered = filter.category !== undefined || filter.q !== undefined;
    return (
      <EmptyState
        icon={<Store aria-hidden className="size-8" />}
        title={t(filtered ? "noMatch" : "none")}
        text={t(filtered ? "noMatchText" : "noneText")}
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
