import { PageHeader, Tabs } from "@buzz/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ExposureView } from "./exposure-view";
import { PicksView } from "./picks-view";
import { shopViews } from "./search";
import { ShopList } from "./shop-list";
import { ShopPanel } from "./shop-panel";

const route = getRouteApi("/_desk/shops");

export function ShopsScreen() {
  const t = useTranslations("shops");
  const { view = "list", id } = route.useSearch();
  const navigate = route.useNavigate();
  const contents = { list: <ShopList />, picks: <PicksView />, exposure: <ExposureView /> };
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <Tabs
        label={t("title")}
        value={view}
        onChange={(next) => void navigate({ search: { view: next === "list" ? undefined : next } })}
        tabs={shopViews.map((value) => ({
          value,
          label: t(`views.${value}`),
          content: contents[value],
        }))}
      />
      <ShopPanel
        id={id}
        onClose={() =>
          void navigate({
            search: (search) => ({ ...search, id: undefined }),
            resetScroll: false,
          })
        }
      />
    </>
  );
}
