import { buttonClass, PageHeader, Tabs } from "@buzz/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import { HomeView } from "./home-view";
import { MarketerList } from "./marketer-list";
import { RegionalList } from "./regional-list";
import { contentViews } from "./search";

const route = getRouteApi("/_desk/contents/");

export function ContentsScreen() {
  const t = useTranslations("contents");
  const { view = "home" } = route.useSearch();
  const navigate = route.useNavigate();
  const { can } = useOperator();
  const contents = { home: <HomeView />, regional: <RegionalList />, marketer: <MarketerList /> };
  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text")}
        actions={
          view !== "home" &&
          can("contents", "create") && (
            <Link
              to={view === "regional" ? "/contents/regional/new" : "/contents/marketer/new"}
              className={buttonClass({})}
            >
              <Plus aria-hidden className="size-4.5" />
              {t(`${view}.new`)}
            </Link>
          )
        }
      />
      <Tabs
        label={t("title")}
        value={view}
        onChange={(next) => void navigate({ search: { view: next === "home" ? undefined : next } })}
        tabs={contentViews.map((value) => ({
          value,
          label: t(`views.${value}`),
          content: contents[value],
        }))}
      />
    </>
  );
}
