import { trpc } from "@buzz/client";
import { Card, MoneyText, Skeleton } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { Loaded } from "../problems/loaded";
import { OwedBack } from "./owed-back";

/** What can still be requested, and what became of the rest. */
export function AvailableCard() {
  const t = useTranslations("settlement.available");
  const query = trpc.settlements.available.useQuery();
  return (
    <Loaded query={query} skeleton={<Skeleton className="h-48 rounded-card" />}>
      {({ available, owedBack, settlements, earnings }) => (
        <div className="flex flex-col gap-3">
          <Card tone="inverse" className="flex flex-col gap-5">
            <div>
              <h2 className="font-semibold opacity-85">{t("title")}</h2>
              <p className="text-counter font-extrabold">
                <MoneyText amount={available} />
              </p>
            </div>
            <dl className="grid grid-cols-3 gap-3 border-t border-current/20 pt-4">
              <Sum name={t("pending")} amount={settlements.pending} />
              <Sum name={t("completed")} amount={settlements.completed} />
              <Sum name={t("monthly")} amount={earnings.monthly} />
            </dl>
          </Card>
          <OwedBack amount={owedBack} available={available} />
        </div>
      )}
    </Loaded>
  );
}

function Sum({ name, amount }: { name: string; amount: number }) {
  return (
    <div className="min-w-0">
      <dt className="text-caption opacity-80">{name}</dt>
      <dd className="text-lead font-bold">
        <MoneyText amount={amount} />
      </dd>
    </div>
  );
}
