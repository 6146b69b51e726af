import { trpc } from "@buzz/client";
import { Button, EmptyState, Loading, SegmentedControl, Skeleton, useToast } from "@buzz/ui";
import { useNavigate } from "@tanstack/react-router";
import { getQueryKey } from "@trpc/react-query";
import { BellOff, CheckCheck } from "lucide-react";
import { useTranslations } from "use-intl";
import { LoadMore } from "../paging/load-more";
import { usePages } from "../paging/use-pages";
import { LoadError } from "../problems/load-error";
import { useProblem } from "../problems/use-problem";
import { Screen } from "../shell/screen";
import { NoticeDays } from "./notice-days";
import type { NoticesSearch } from "./notices-search";

/** Everything that was told to the caller, newest first. */
export function NoticesScreen({ filter }: { filter: NoticesSearch }) {
  const t = useTranslations("notices");
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const toast = useToast();
  const problemOf = useProblem();
  const input = filter.unread ? { isRead: false } : {};
  const { query, items, first } = usePages(
    getQueryKey(trpc.notifications.list, input, "infinite"),
    (page) => utils.client.notifications.list.query({ ...input, page }),
  );
  const readAll = trpc.notifications.markAllRead.useMutation({
    onSuccess: async () => {
      await utils.notifications.invalidate();
      toast.good(t("allRead"));
    },
    onError: (error) => toast.bad(problemOf(error).title),
  });
  const unread = first?.unreadCount ?? 0;

  return (
    <Screen
      title={t("title")}
      parent="/"
      actions={
        unread > 0 && (
          <Button
            variant="ghost"
            size="sm"
            className="min-h-11"
            icon={<CheckCheck aria-hidden className="size-4.5" />}
            loading={readAll.isPending}
            onClick={() => readAll.mutate()}
          >
            {t("readAll")}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-4">
        <SegmentedControl
          label={t("filter")}
          value={filter.unread ? "unread" : "all"}
          onChange={(next) =>
            void navigate({
              to: "/notifications",
              search: next === "unread" ? { unread: true } : {},
              replace: true,
            })
          }
          options={[
            { value: "all", label: t("all") },
            {
              value: "unread",
              label: unread > 0 ? t("unreadCount", { count: unread }) : t("unread"),
            },
          ]}
        />
        {!items ? (
          query.error ? (
            <LoadError query={query} />
          ) : (
            <NoticesSkeleton />
          )
        ) : items.length === 0 ? (
          <EmptyState
            icon={<BellOff aria-hidden className="size-8" />}
            title={t(filter.unread ? "noneUnread" : "none")}
            text={t(filter.unread ? "noneUnreadText" : "noneText")}
          />
        ) : (
          <>
            <NoticeDays notices={items} />
            <LoadMore query={query} />
          </>
        )}
      </div>
    </Screen>
  );
}

function NoticesSkeleton() {
  return (
    <Loading className="flex flex-col gap-4">
      {[0, 1, 2, 3].map((index) => (
        <div key={index} className="flex gap-3.5">
          <Skeleton className="size-11 rounded-[0.9rem]!" />
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton className="h-5 w-2/5" />
            <Skeleton className="h-4 w-4/5" />
          </div>
        </div>
      ))}
    </Loading>
  );
}
