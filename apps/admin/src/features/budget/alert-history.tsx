import { trpc } from "@buzz/client";
import { EmptyState } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { BellOff } from "lucide-react";
import { useTranslations } from "use-intl";
import { rowsPerPage } from "../../lib/search";
import { Block } from "../page/block";
import { ServerTable } from "../table/server-table";
import { useAlertColumns } from "./alert-columns";
import { ContactsCard } from "./contacts-card";

const route = getRouteApi("/_desk/budget");

/** What contacts were called for, who answered and when, and who is called. */
export function AlertHistory() {
  const t = useTranslations("alarms");
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const list = trpc.budget.alerts.useQuery(
    { page, limit: rowsPerPage },
    { placeholderData: keepPreviousData },
  );
  return (
    <div className="grid items-start gap-6 2xl:grid-cols-[minmax(0,1fr)_20rem]">
      <Block title={t("history")}>
        <ServerTable
          id="budget-alerts"
          caption={t("history")}
          columns={useAlertColumns()}
          list={list}
          rowKey={({ id }) => id}
          empty={
            <EmptyState
              icon={<BellOff aria-hidden className="size-8" />}
              title={t("none.title")}
              text={t("none.text")}
            />
          }
          onPage={(next) =>
            void navigate({ search: (search) => ({ ...search, page: next }), resetScroll: false })
          }
          onFile={(part) => utils.budget.alerts.fetch(part)}
        />
      </Block>
      <ContactsCard />
    </div>
  );
}
