import { trpc } from "@buzz/client";
import { Card, Loading, Skeleton } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { Block } from "../page/block";
import { ProblemState } from "../problem/problem-state";
import { ChosenShops } from "./chosen-shops";
import { ShopPicture } from "./shop-picture";
import { useChosenShops } from "./use-chosen-shops";

/** The shops that operators recommend, and what fair exposure made of them today. */
export function PicksView() {
  const t = useTranslations("shops.picks");
  const { shops, error, retry, retrying } = useChosenShops();
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <Block title={t("chosen")}>
        <p className="max-w-2xl text-ink-soft">{t("chosenText")}</p>
        {shops ? (
          <ChosenShops key={shops.map(({ id }) => id).join()} shops={shops} />
        ) : error ? (
          <ProblemState error={error} onRetry={retry} retrying={retrying} />
        ) : (
          <Loading>
            <Skeleton className="h-80 rounded-card" />
          </Loading>
        )}
      </Block>
      <PicksOfToday />
    </div>
  );
}

function PicksOfToday() {
  const t = useTranslations("shops.picks");
  const { data } = trpc.businesses.featured.useQuery({ limit: 1 });
  return (
    <Block title={t("today")}>
      <p className="text-ink-soft">{t("todayText")}</p>
      {data?.picks.length === 0 && <p className="text-ink-faint">{t("noPicks")}</p>}
      {data?.picks.map(({ theme, title, businesses }) => (
        <Card key={theme} className="flex flex-col gap-3 p-4">
          <h3 className="text-caption font-bold">{title}</h3>
          <ul className="flex flex-col gap-2.5">
            {businesses.map((shop) => (
              <li key={shop.id} className="flex items-center gap-3">
                <ShopPicture image={shop.images[0]} className="size-9" />
                <span className="min-w-0 truncate font-medium">{shop.businessName}</span>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </Block>
  );
}
