import { trpc } from "@buzz/client";
import { Button, Card, Loading, Skeleton } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import { ProblemState } from "../problem/problem-state";
import { PhoneDialog } from "./phone-dialog";

/** Who is called for an alert, and by which phone; one's own can be set here. */
export function ContactsCard() {
  const t = useTranslations("alarms.contacts");
  const { can } = useOperator();
  const [asked, setAsked] = useState(false);
  const { data, error, refetch, isRefetching } = trpc.budget.contacts.useQuery();
  if (error && !data)
    return <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />;
  if (!data)
    return (
      <Loading>
        <Skeleton className="h-64 rounded-card" />
      </Loading>
    );
  const own = data.items.find(({ isSelf }) => isSelf);
  return (
    <Card className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <h2 className="font-bold">{t("title")}</h2>
        <p className="text-caption text-ink-soft">{t("text")}</p>
      </div>
      <ul className="flex flex-col divide-y divide-line">
        {data.items.map(({ userId, name, phone, isSelf }) => (
          <li key={userId} className="flex flex-col py-2.5">
            <span className="font-semibold">{isSelf ? t("self", { name }) : name}</span>
            <span className="text-caption text-ink-faint tabular-nums">
              {phone ?? t("noPhone")}
            </span>
          </li>
        ))}
      </ul>
      {!data.sms && <p className="text-caption text-warn-ink">{t("noSms")}</p>}
      {own !== undefined && can("budget", "update") && (
        <Button variant="soft" block onClick={() => setAsked(true)}>
          {t(own.phone === null ? "add" : "change")}
        </Button>
      )}
      <PhoneDialog open={asked} hasPhone={own?.phone != null} onClose={() => setAsked(false)} />
    </Card>
  );
}
