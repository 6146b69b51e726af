import { trpc } from "@buzz/client";
import { Button, Loading, Skeleton } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { ProblemNotice } from "../problem/problem-notice";
import { useChangeWords } from "./use-change-words";

const shown = 50;

/** Every change of a policy: from what to what, by whom and why. */
export function PolicyHistory({ id }: { id: string }) {
  const t = useTranslations("policies");
  const format = useFormatter();
  const { data, error, refetch } = trpc.admin.referralPolicies.history.useQuery({
    id,
    limit: shown,
  });
  const { field, value } = useChangeWords();
  return (
    <section className="flex flex-col gap-2.5">
      <h3 className="text-caption font-bold">{t("history.title")}</h3>
      {error && (
        <>
          <ProblemNotice error={error} />
          <Button variant="neutral" className="self-start" onClick={() => void refetch()}>
            {t("history.again")}
          </Button>
        </>
      )}
      {!data && !error && (
        <Loading>
          <Skeleton className="h-20" />
        </Loading>
      )}
      {data?.items.length === 0 && <p className="text-ink-faint">{t("history.none")}</p>}
      <ol className="flex flex-col divide-y divide-line">
        {data?.items.map((change) => (
          <li
            key={`${change.at.getTime()}-${change.field}`}
            className="flex flex-col gap-0.5 py-2.5"
          >
            <span>
              <span className="font-semibold">{field(change.field)}</span>{" "}
              <span className="text-ink-faint line-through">{value(change.oldValue)}</span>{" "}
              <span className="font-medium">{value(change.newValue)}</span>
            </span>
            <span className="text-caption text-ink-faint tabular-nums">
              {[change.actor?.name, format.dateTime(change.at, "dateTime")]
                .filter(Boolean)
                .join(" · ")}
            </span>
            {change.reason && <span className="text-caption text-ink-soft">{change.reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
