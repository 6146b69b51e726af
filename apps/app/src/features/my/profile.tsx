import { trpc } from "@buzz/client";
import { buttonClass, Card, Loading, Skeleton } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { Pencil } from "lucide-react";
import { useTranslations } from "use-intl";
import { LoadError } from "../problems/load-error";
import { Avatar } from "../profile/avatar";

/** Who is signed in, and the way to change it. */
export function Profile() {
  const t = useTranslations("my");
  const query = trpc.users.profile.useQuery();
  if (!query.data) {
    return query.error ? (
      <LoadError query={query} />
    ) : (
      <Loading>
        <Skeleton className="h-26 rounded-card!" />
      </Loading>
    );
  }
  const { name, email, avatarUrl } = query.data;
  return (
    <Card className="flex items-center gap-4">
      <Avatar name={name} url={avatarUrl} className="size-16 text-title" />
      <div className="min-w-0 flex-1">
        <h2 className="truncate text-title font-bold">{name}</h2>
        <p className="truncate text-ink-soft">{email}</p>
      </div>
      <Link
        to="/my/profile"
        aria-label={t("edit")}
        className={`${buttonClass({ variant: "neutral" })} size-11 shrink-0 px-0!`}
      >
        <Pencil aria-hidden className="size-5" />
      </Link>
    </Card>
  );
}
