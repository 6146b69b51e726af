import { trpc } from "@buzz/client";
import { buttonClass } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { UserCheck } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { pollInterval } from "../../lib/search";

/** More than ever wait at once. */
const most = 100;
const aboutOperators: readonly string[] = ["operator", "role"];

/** New operators and roles that were asked for and wait for a second operator. */
export function PendingRequests() {
  const t = useTranslations("operators.pending");
  const format = useFormatter();
  const { data } = trpc.admin.approvals.list.useQuery(
    { status: "pending", limit: most },
    { refetchInterval: pollInterval },
  );
  const waiting = data?.items.filter(({ kind }) => aboutOperators.includes(kind)) ?? [];
  if (waiting.length === 0) return null;
  return (
    <section className="flex flex-wrap items-start justify-between gap-4 rounded-card bg-warn-soft px-5 py-4">
      <div className="flex min-w-0 gap-3">
        <UserCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-warn-ink" />
        <div className="flex min-w-0 flex-col gap-1.5">
          <h2 className="font-semibold text-warn-ink">{t("title", { count: waiting.length })}</h2>
          <ul className="flex flex-col gap-1">
            {waiting.map(({ id, summary, requesterName, expiresAt }) => (
              <li key={id} className="text-ink">
                {summary}{" "}
                <span className="text-caption text-ink-soft">
                  {t("by", { name: requesterName, until: format.dateTime(expiresAt, "dateTime") })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <Link to="/approvals" className={buttonClass({ variant: "neutral", size: "sm" })}>
        {t("open")}
      </Link>
    </section>
  );
}
