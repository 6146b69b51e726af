import { trpc } from "@buzz/client";
import { AppHeader, Button, Card, EmptyState, MobileLayout, Pagination } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { clsx } from "clsx";
import { BellOff } from "lucide-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useBack } from "../../lib/use-back";
import { Loaded } from "../problems/loaded";
import { TransactionListSkeleton } from "../transactions/transaction-list";

const pageSize = 20;

/** What the programme had to tell the shop, newest first. */
export function NotificationsScreen() {
  const t = useTranslations("notifications");
  const format = useFormatter();
  const back = useBack("/");
  const utils = trpc.useUtils();
  const [page, setPage] = useState(1);
  const query = trpc.notifications.list.useQuery(
    { page, limit: pageSize },
    { placeholderData: keepPreviousData },
  );
  const refresh = () => void utils.notifications.list.invalidate();
  const markRead = trpc.notifications.markRead.useMutation({ onSuccess: refresh });
  const markAllRead = trpc.notifications.markAllRead.useMutation({ onSuccess: refresh });

  return (
    <MobileLayout header={<AppHeader title={<h1>{t("title")}</h1>} onBack={back} />}>
      <Loaded query={query} skeleton={<TransactionListSkeleton rows={6} />}>
        {({ items, pagination, unreadCount }) =>
          items.length === 0 ? (
            <EmptyState
              className="my-auto"
              icon={<BellOff aria-hidden className="size-8" />}
              title={t("none.title")}
              text={t("none.text")}
            />
          ) : (
            <div className="flex flex-col gap-4 pb-6">
              <div className="flex min-h-11 items-center justify-between px-1">
                <p role="status" className="text-ink-soft">
                  {t("unread", { count: unreadCount })}
                </p>
                {unreadCount > 0 && (
                  <Button
                    variant="ghost"
                    size="sm"
                    loading={markAllRead.isPending}
                    onClick={() => markAllRead.mutate()}
                  >
                    {t("readAll")}
                  </Button>
                )}
              </div>
              <Card flush>
                <ul className="divide-y divide-line">
                  {items.map(({ id, title, message, isRead, createdAt }) => (
                    <li key={id}>
                      <button
                        type="button"
                        disabled={isRead}
                        onClick={() => markRead.mutate({ id })}
                        className="flex w-full gap-3.5 px-5 py-4 text-left enabled:active:bg-sunken"
                      >
                        <span
                          aria-hidden
                          className={clsx(
                            "mt-2 size-2.5 shrink-0 rounded-full",
                            isRead ? "bg-line" : "bg-brand",
                          )}
                        />
                        <span className="flex min-w-0 flex-col gap-0.5">
                          <span className="font-semibold">
                            {!isRead && <span className="sr-only">{t("new")} </span>}
                            {title}
                          </span>
                          <span className="text-ink-soft">{message}</span>
                          <span className="text-caption text-ink-faint">
                            {format.dateTime(createdAt, "dateTime")}
                          </span>
                        </span>
                      </button>
                    </li>
                  ))}
                </ul>
              </Card>
              <Pagination
                page={pagination.page}
                totalPages={pagination.totalPages}
                onChange={setPage}
              />
            </div>
          )
        }
      </Loaded>
    </MobileLayout>
  );
}
