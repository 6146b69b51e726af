import { trpc, useLiveEvents } from "@buzz/client";
import { IconButton } from "@buzz/ui";
import { useNavigate } from "@tanstack/react-router";
import { Bell as BellIcon } from "lucide-react";
import { useTranslations } from "use-intl";

/** The way to what has been told, with how much of it is unread. */
export function Bell() {
  const t = useTranslations("shell");
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const refresh = () => void utils.notifications.list.invalidate();
  useLiveEvents({ "notification.created": refresh, begun: refresh });
  const { data } = trpc.notifications.list.useQuery({ limit: 1 });
  return (
    <IconButton
      label={t("notifications")}
      icon={<BellIcon aria-hidden className="size-6" />}
      count={data?.unreadCount}
      onClick={() => void navigate({ to: "/notifications" })}
    />
  );
}
