import { trpc } from "@buzz/client";
import { Skeleton, StatTile } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";
import { ProblemState } from "../problem/problem-state";

/** How long the window of a limit is, in minutes. */
const minutesOf = (milliseconds: number) => Math.round(milliseconds / 60_000);

/** The limits that hold now; they are changed with the settings. */
export function Limits() {
  const t = useTranslations("blocks.limits");
  const { count } = useFigures();
  const { data, error, refetch, isRefetching } = trpc.admin.security.settings.useQuery();
  const value = (text: string | undefined) =>
    text === undefined ? <Skeleton className="h-8 w-20" /> : text;
  const window = data && t("window", { minutes: minutesOf(data.rateLimit.windowMs) });
  if (error && !data)
    return <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />;
  return (
    <section aria-label={t("title")} className="flex flex-col gap-3">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="font-bold">{t("title")}</h2>
        <Link
          to="/settings"
          search={{ category: "security" }}
          className="text-caption font-semibold text-brand-ink hover:underline"
        >
          {t("edit")}
        </Link>
      </div>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <StatTile
          label={t("auth")}
          value={value(data && count(data.rateLimit.auth))}
          note={
            data &&
            t("signInValue", {
              attempts: data.loginAttempt.maxAttempts,
              minutes: data.loginAttempt.lockoutMinutes,
            })
          }
        />
        <StatTile
          label={t("admin")}
          value={value(data && count(data.rateLimit.admin))}
          note={window}
        />
        <StatTile
          label={t("general")}
          value={value(data && count(data.rateLimit.general))}
          note={window}
        />
        <StatTile
          label={t("apps")}
          value={value(data && count(data.rateLimit.apps))}
          note={
            data &&
            t("appsValue", {
              signedIn: data.rateLimit.apps,
              anonymous: data.rateLimit.appsAnonymous,
            })
          }
        />
      </div>
    </section>
  );
}
