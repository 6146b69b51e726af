import { trpc } from "@buzz/client";
import { AppHeader, Card, IconTile, ListRow, MobileLayout, Section, Skeleton } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useBack } from "../../lib/use-back";
import { Loaded } from "../problems/loaded";
import { parts } from "./shop";
import { ShopPreview } from "./shop-preview";
import { usePartSummary } from "./use-part-summary";

/** What customers see of the shop, and the way to each part of it. */
export function ShopScreen() {
  const t = useTranslations("shop");
  const back = useBack("/");
  const summaryOf = usePartSummary();
  const query = trpc.businesses.my.useQuery();
  return (
    <MobileLayout header={<AppHeader title={<h1>{t("title")}</h1>} onBack={back} />}>
      <Loaded query={query} skeleton={<ShopSkeleton />}>
        {(shop) => (
          <div className="flex flex-col gap-6 pb-6">
            <Section title={t("preview.title")}>
              <ShopPreview shop={shop} />
            </Section>
            <Section title={t("edit")}>
              <Card flush>
                <ul className="divide-y divide-line">
                  {parts.map(({ id, Icon }) => (
                    <li key={id}>
                      <ListRow
                        leading={
                          <IconTile>
                            <Icon aria-hidden className="size-5.5" />
                          </IconTile>
                        }
                        title={t(`parts.${id}`)}
                        detail={summaryOf(id, shop)}
                        render={<Link to="/shop/$part" params={{ part: id }} />}
                      />
                    </li>
                  ))}
                </ul>
              </Card>
            </Section>
          </div>
        )}
      </Loaded>
    </MobileLayout>
  );
}

function ShopSkeleton() {
  return (
    <>
      <Skeleton className="h-96 rounded-card" />
      <Skeleton className="h-80 rounded-card" />
    </>
  );
}
