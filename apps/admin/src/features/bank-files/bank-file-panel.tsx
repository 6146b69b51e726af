import { bankFileLineState } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { Button, Loading, MoneyText, SidePanel, Skeleton } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Download, FileInput } from "lucide-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { FilterBar } from "../filters/filter-bar";
import { FilterSelect } from "../filters/filter-select";
import { useOperator } from "../operator/use-operator";
import { Block } from "../page/block";
import { Facts } from "../page/facts";
import { ProblemState } from "../problem/problem-state";
import { ServerTable } from "../table/server-table";
import { isHere } from "./bank-file";
import { BankFileStatus } from "./bank-file-status";
import { CancelDialog } from "./cancel-dialog";
import { DownloadDialog } from "./download-dialog";
import { ImportDialog } from "./import-dialog";
import { useLineColumns } from "./line-columns";

const route = getRouteApi("/_desk/settlements/");
const perPage = 10;

interface BankFilePanelProps {
  /** undefined: closed. */
  id: string | undefined;
  onClose: () => void;
}

/** One order to the bank, line by line, and what can be done with it next. */
export function BankFilePanel({ id, onClose }: BankFilePanelProps) {
  const t = useTranslations("bankFiles");
  const format = useFormatter();
  const { can } = useOperator();
  const { lines: state } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const [page, setPage] = useState(1);
  const [shown, setShown] = useState(id);
  const [deed, setDeed] = useState<"download" | "import" | "cancel" | null>(null);
  const columns = useLineColumns();
  const input = { id: id ?? "", state };
  const list = trpc.admin.settlements.bankFileLines.useQuery(
    { ...input, page, limit: perPage },
    { enabled: id !== undefined, placeholderData: keepPreviousData },
  );
  const file = list.data?.file.id === id ? list.data?.file : undefined;
  const dialog = (of: typeof deed) => ({ open: deed === of, onClose: () => setDeed(null) });
  if (shown !== id) {
    setShown(id);
    setPage(1);
  }

  return (
    <SidePanel
      open={id !== undefined}
      onClose={onClose}
      wide
      title={file?.fileNo ?? <Skeleton className="h-7 w-40" />}
      description={file && <BankFileStatus file={file} />}
      footer={
        file &&
        file.status !== "cancelled" &&
        can("settlements", "update") && (
          <>
            {isHere(file) && (
              <Button variant="neutral" onClick={() => setDeed("cancel")}>
                {t("cancel.action")}
              </Button>
            )}
            <Button
              variant={isHere(file) ? "primary" : "neutral"}
              icon={<Download aria-hidden className="size-4.5" />}
              onClick={() => setDeed("download")}
            >
              {t("download.action")}
            </Button>
            {file.status === "sent" && !isHere(file) && (
              <Button
                icon={<FileInput aria-hidden className="size-4.5" />}
                onClick={() => setDeed("import")}
              >
                {t("import.action")}
              </Button>
            )}
          </>
        )
      }
    >
      {file ? (
        <div className="flex flex-col gap-6">
          <p className="text-ink-soft">{t(`next.${isHere(file) ? "here" : file.status}`)}</p>
          <Facts
            title={t("facts")}
            facts={[
              { name: t("columns.count"), value: t("cases", { count: file.count }) },
              {
                name: t("columns.total"),
                value: <MoneyText amount={file.totalAmount} className="font-semibold" />,
              },
              {
                name: t("columns.open"),
                value: file.open.count > 0 && (
                  <>
                    <MoneyText amount={file.open.amount} /> ·{" "}
                    {t("cases", { count: file.open.count })}
                  </>
                ),
              },
              { name: t("columns.createdAt"), value: format.dateTime(file.createdAt, "dateTime") },
              {
                name: t("columns.downloadedAt"),
                value: file.downloadedAt && format.dateTime(file.downloadedAt, "dateTime"),
              },
              { name: t("encoding"), value: file.encoding.toUpperCase() },
              {
                name: "SHA-256",
                value: <code className="text-caption break-all">{file.sha256}</code>,
              },
            ]}
          />
          <Block title={t("lines.title")}>
            <ServerTable
              id="bank-file-lines"
              caption={t("lines.title")}
              columns={columns}
              list={list}
              rowKey={(row) => row.settlementId}
              empty={t("lines.none")}
              onPage={setPage}
              onFile={(part) =>
                utils.admin.settlements.bankFileLines.fetch({
                  ...input,
                  ...part,
                })
              }
              filters={
                <FilterBar>
                  <FilterSelect
                    label={t("lines.state")}
                    value={state}
                    options={bankFileLineState.options.map((value) => ({
                      value,
                      label: t(`states.${value}`),
                    }))}
                    onChange={(next) => {
                      setPage(1);
                      void navigate({
                        search: (now) => ({ ...now, lines: next }),
                        resetScroll: false,
                      });
                    }}
                  />
                </FilterBar>
              }
            />
          </Block>
          <DownloadDialog {...dialog("download")} file={file} />
          <ImportDialog {...dialog("import")} file={file} />
          <CancelDialog {...dialog("cancel")} file={file} />
        </div>
      ) : list.error ? (
        <ProblemState
          error={list.error}
          onRetry={() => void list.refetch()}
          retrying={list.isRefetching}
        />
      ) : (
        <Loading className="flex flex-col gap-4">
          <Skeleton className="h-40" />
          <Skeleton className="h-64" />
        </Loading>
      )}
    </SidePanel>
  );
}
