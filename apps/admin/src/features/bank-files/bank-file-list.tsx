import { trpc } from "@buzz/client";
import { EmptyState, MoneyText, rowLink } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Landmark } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { rowsPerPage } from "../../lib/search";
import { ServerTable } from "../table/server-table";
import { quietCell, type TableColumn } from "../table/table-column";
import type { BankFile } from "./bank-file";
import { BankFilePanel } from "./bank-file-panel";
import { BankFileStatus } from "./bank-file-status";
import { PayableCard } from "./payable-card";

const route = getRouteApi("/_desk/settlements/");

/** Orders to the bank, the newest first, and above them what could be ordered next. */
export function BankFileList() {
  const t = useTranslations("bankFiles");
  const { page = 1, file } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const list = trpc.admin.settlements.bankFiles.useQuery(
    { page, limit: rowsPerPage },
    { placeholderData: keepPreviousData },
  );
  const open = (id: string | undefined) =>
    void navigate({
      search: (now) => ({ ...now, file: id, lines: undefined }),
      resetScroll: false,
    });
  return (
    <div className="flex flex-col gap-5">
      <PayableCard onMade={open} />
      <ServerTable
        id="bank-files"
        caption={t("title")}
        columns={useBankFileColumns()}
        list={list}
        rowKey={(row) => row.id}
        isCurrent={(row) => row.id === file}
        empty={
          <EmptyState
            icon={<Landmark aria-hidden className="size-8" />}
            title={t("none.title")}
            text={t("none.text")}
          />
        }
        onPage={(next) => void navigate({ search: (now) => ({ ...now, page: next }) })}
        onFile={(part) => utils.admin.settlements.bankFiles.fetch(part)}
      />
      <BankFilePanel id={file} onClose={() => open(undefined)} />
    </div>
  );
}

function useBankFileColumns(): TableColumn<BankFile>[] {
  const t = useTranslations("bankFiles");
  const format = useFormatter();
  return [
    {
      id: "number",
      header: t("columns.number"),
      fixed: true,
      className: "whitespace-nowrap tabular-nums",
      cell: ({ id, fileNo }) => (
        <Link
          from="/settlements/"
          to="/settlements"
          search={(now) => ({ ...now, file: id })}
          resetScroll={false}
          {...rowLink}
        >
          {fileNo}
        </Link>
      ),
      file: ({ fileNo }) => fileNo,
    },
    {
      id: "createdAt",
      header: t("columns.createdAt"),
      className: quietCell,
      cell: ({ createdAt }) => format.dateTime(createdAt, "dateTime"),
      file: ({ createdAt }) => createdAt,
    },
    {
      id: "status",
      header: t("columns.status"),
      cell: (row) => <BankFileStatus file={row} />,
      file: ({ status }) => status,
    },
    {
      id: "count",
      header: t("columns.count"),
      align: "end",
      cell: ({ count }) => format.number(count, "integer"),
      file: ({ count }) => count,
    },
    {
      id: "open",
      header: t("columns.open"),
      align: "end",
      secondary: true,
      cell: ({ open }) =>
        open.count === 0 ? (
          <span className="text-ink-faint">–</span>
        ) : (
          <span className="flex flex-col items-end">
            <MoneyText amount={open.amount} />
            <span className="text-caption text-ink-faint">{t("cases", { count: open.count })}</span>
          </span>
        ),
      file: ({ open }) => open.count,
    },
    {
      id: "total",
      header: t("columns.total"),
      align: "end",
      cell: ({ totalAmount }) => <MoneyText amount={totalAmount} className="font-bold" />,
      file: ({ totalAmount }) => totalAmount,
    },
    {
      id: "sha256",
      header: "SHA-256",
      hidden: true,
      cell: ({ sha256 }) => <code className="text-caption break-all">{sha256}</code>,
      file: ({ sha256 }) => sha256,
    },
  ];
}
