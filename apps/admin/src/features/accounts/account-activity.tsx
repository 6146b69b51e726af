import { type RouterOutputs, trpc } from "@buzz/client";
import { Loading, MoneyText, Pagination, PointsText, Skeleton, useMoney } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Coins, LogIn, ShieldAlert, Ticket, UserCog } from "lucide-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useAuditNames } from "../audit/use-audit-names";
import { useDescribe } from "../budget/use-describe";
import { ProblemState } from "../problem/problem-state";

type Item = RouterOutputs["admin"]["users"]["activity"]["items"][number];

const perPage = 10;
const icons = { mileage: Coins, coupon: Ticket, login: LogIn, admin: UserCog };

/** What happened with an account, newest first. */
export function AccountActivity({ id }: { id: string }) {
  const t = useTranslations("accounts.activity");
  const format = useFormatter();
  const [page, setPage] = useState(1);
  const { data, error, refetch, isRefetching } = trpc.admin.users.activity.useQuery(
    { id, page, limit: perPage },
    { placeholderData: keepPreviousData },
  );
  return (
    <section aria-labelledby={`activity-${id}`} className="flex flex-col gap-2.5">
      <h3 id={`activity-${id}`} className="text-caption font-bold">
        {t("title")}
      </h3>
      {error && !data && (
        <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />
      )}
      {!data && !error && (
        <Loading className="flex flex-col gap-2">
          <Skeleton className="h-14" />
          <Skeleton className="h-14" />
          <Skeleton className="h-14" />
        </Loading>
      )}
      {data?.items.length === 0 && <p className="text-ink-faint">{t("none")}</p>}
      <ol className="flex flex-col divide-y divide-line">
        {data?.items.map((item) => {
          const failed = item.kind === "login" && item.data.result === "failure";
          const Icon = failed ? ShieldAlert : icons[item.kind];
          return (
            <li key={keyOf(item)} className="flex gap-3 py-3">
              <Icon
                aria-hidden
                className={`mt-0.5 size-4.5 shrink-0 ${failed ? "text-bad-ink" : "text-ink-faint"}`}
              />
              <div className="flex min-w-0 flex-1 flex-col gap-0.5">
                <Line item={item} />
                <span className="text-caption text-ink-faint tabular-nums">
                  {format.dateTime(item.at, "dateTime")}
                </span>
              </div>
            </li>
          );
        })}
      </ol>
      {data && (
        <Pagination page={page} totalPages={data.pagination.totalPages} onChange={setPage} />
      )}
    </section>
  );
}

const keyOf = ({ kind, data }: Item) => (kind === "coupon" ? data.transactionNo : data.id);

function Line({ item }: { item: Item }) {
  const t = useTranslations("accounts.activity");
  const { points } = useMoney();
  const names = useAuditNames();
  const describe = useDescribe();
  const first = "flex items-baseline justify-between gap-3 font-medium";
  const second = "text-caption text-ink-soft break-words";
  if (item.kind === "mileage") {
    const { type, amount, balanceAfter, description } = item.data;
    return (
      <>
        <span className={first}>
          {t(`mileage.${type}`)}
          <PointsText amount={amount} signed className="font-semibold" />
        </span>
        <span className={second}>
          {[describe(description), t("balance", { amount: points(balanceAfter) })].join(" · ")}
        </span>
      </>
    );
  }
  if (item.kind === "coupon") {
    const { transactionNo, couponName, businessName, discountAmount } = item.data;
    return (
      <>
        <span className={first}>
          {t("coupon")}
          {discountAmount !== null && (
            <MoneyText amount={discountAmount} className="font-semibold" />
          )}
        </span>
        <span className={second}>
          {couponName} · {businessName} ·{" "}
          <Link
            to="/transactions"
            search={{ no: transactionNo }}
            className="font-semibold text-brand-ink hover:underline"
          >
            {transactionNo}
          </Link>
        </span>
      </>
    );
  }
  if (item.kind === "login") {
    const { result, ip, device, userAgent } = item.data;
    return (
      <>
        <span className={first}>{t(result)}</span>
        <span className={second} title={userAgent ?? undefined}>
          {[device, ip].filter(Boolean).join(" · ")}
        </span>
      </>
    );
  }
  const { action, actorName, reason } = item.data;
  return (
    <>
      <span className={first}>{names.action(action)}</span>
      <span className={second}>
        {[actorName ?? t("operator"), reason].filter(Boolean).join(" · ")}
      </span>
    </>
  );
}
