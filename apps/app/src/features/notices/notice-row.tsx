import { type RouterOutputs, trpc } from "@buzz/client";
import { IconTile } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { BellRing, CalendarDays, Coins, Gift, QrCode, Star, Ticket } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";

type Notice = RouterOutputs["notifications"]["list"]["items"][number];

/** What each type looks like and where it leads. */
const types = {
  coupon: { Icon: Ticket, tone: "brand", to: "/coupons" },
  event: { Icon: CalendarDays, tone: "warn", to: "/" },
  mileage: { Icon: Coins, tone: "good", to: "/points" },
  qr: { Icon: QrCode, tone: "good", to: "/points" },
  referral: { Icon: Gift, tone: "brand", to: "/invite" },
  review: { Icon: Star, tone: "warn", to: "/" },
  system: { Icon: BellRing, tone: "neutral", to: "/notifications" },
  approval: { Icon: BellRing, tone: "neutral", to: "/notifications" },
} as const;

/** Following it marks it as read, in sight at once. */
export function NoticeRow({ notice }: { notice: Notice }) {
  const t = useTranslations("notices");
  const format = useFormatter();
  const utils = trpc.useUtils();
  const read = trpc.notifications.markRead.useMutation({
    onSettled: () => utils.notifications.list.invalidate(),
  });
  const { Icon, tone, to } = types[notice.type];
  const isRead = notice.isRead || read.isPending || read.isSuccess;
  return (
    <Link
      to={to}
      onClick={() => {
        if (!isRead) read.mutate({ id: notice.id });
      }}
      className="flex gap-3.5 px-5 py-4 transition-colors hover:bg-sunken/60 active:bg-sunken focus-visible:-outline-offset-2"
    >
      <IconTile tone={isRead ? "neutral" : tone}>
        <Icon aria-hidden className="size-5.5" />
      </IconTile>
      <span className="min-w-0 flex-1">
        <span className="flex items-start gap-2">
          <span className={`flex-1 ${isRead ? "font-medium text-ink-soft" : "font-bold"}`}>
            {notice.title}
          </span>
          {!isRead && (
            <span className="mt-1.5 size-2 shrink-0 rounded-full bg-brand">
              <span className="sr-only">{t("isUnread")}</span>
            </span>
          )}
        </span>
        <span className="block text-caption text-pretty text-ink-soft">{notice.message}</span>
        <span className="mt-1 block text-caption text-ink-faint">
          {format.dateTime(notice.createdAt, "time")}
        </span>
      </span>
    </Link>
  );
}
