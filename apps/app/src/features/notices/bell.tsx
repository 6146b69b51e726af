import { useSession } from "@buzz/client";
import { IconButton } from "@buzz/ui";
import { useNavigate } from "@tanstack/react-router";
import { Bell as BellIcon } from "lucide-react";
import { useTranslations } from "use-intl";
import { useUnread } from "./use-unread";

/** The way to the notifications, with how many are unread. */
export function Bell() {
  const t = useTranslations("shell");
  const { signedIn } = useSession();
  const navigate = useNavigate();
  const unread = useUnread(signedIn);
  return (
    <IconButton
      label={t("notices")}
      count={unread}
      icon={<BellIcon aria-hidden className="size-6" />}
      onClick={() => void navigate({ to: "/notifications" })}
    />
  );
}
