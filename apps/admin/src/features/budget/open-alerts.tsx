import { type RouterOutputs, readError, trpc, useIntent } from "@buzz/client";
import { Button, useToast } from "@buzz/ui";
import { BellRing } from "lucide-react";
import { useId } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { pollInterval } from "../../lib/search";
import { useOperator } from "../operator/use-operator";
import { useProblem } from "../problem/use-problem";
import { useAlertName } from "./use-alert-name";

type Alert = RouterOutputs["budget"]["alerts"]["items"][number];

/** More than can be open at once: one for each part of the budget and for each other kind. */
const enough = 20;

/** What contacts are called for until somebody says that they take care of it. */
export function OpenAlerts() {
  const t = useTranslations("alarms");
  const titleId = useId();
  const { data } = trpc.budget.alerts.useQuery(
    { status: "open", limit: enough },
    { refetchInterval: pollInterval },
  );
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section
      aria-labelledby={titleId}
      className="flex gap-3 rounded-card bg-bad-soft py-3 pr-3 pl-5 text-bad-ink"
    >
      <BellRing aria-hidden className="mt-2 size-5 shrink-0" />
      <div className="min-w-0 flex-1">
        <h2 id={titleId} className="flex min-h-9 items-center font-semibold">
          {t("open")}
        </h2>
        <ul className="flex flex-col divide-y divide-bad-ink/15">
          {data.items.map((alert) => (
            <OpenAlert key={alert.id} alert={alert} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function OpenAlert({ alert }: { alert: Alert }) {
  const t = useTranslations("alarms");
  const format = useFormatter();
  const toast = useToast();
  const utils = trpc.useUtils();
  const problem = useProblem();
  const nameOf = useAlertName();
  const { can } = useOperator();
  const answer = trpc.budget.acknowledge.useMutation({
    ...useIntent(),
    onSuccess: () => toast.good(t("answered"), t("answeredText")),
    onError: (error) => {
      const { title, text } = problem(error);
      if (readError(error).code === "RESOURCE_003") toast.info(t("overtaken"));
      else toast.bad(title, text);
    },
    onSettled: () => utils.budget.alerts.invalidate(),
  });
  const next = alert.nextCallAt && format.dateTime(alert.nextCallAt, "time");
  return (
    <li className="flex items-center gap-4 py-1.5">
      <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
        <p className="font-medium">{nameOf(alert)}</p>
        <p className="text-caption">
          {[
            t("since", {
              at: format.dateTime(alert.raisedAt, "dateTime"),
              calls: alert.calls,
            }),
            next ? t("nextCall", { at: next }) : t("noMoreCalls"),
          ].join(" ")}
        </p>
      </div>
      {can("budget", "update") && (
        <Button
          variant="danger"
          size="sm"
          loading={answer.isPending}
          aria-label={t("answerOne", { what: nameOf(alert) })}
          onClick={() => answer.mutate({ id: alert.id })}
        >
          {t("answer")}
        </Button>
      )}
    </li>
  );
}
