import { trpc } from "@buzz/client";
import { Button, Card, MoneyText, Skeleton } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { FilePlus2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import { ProblemState } from "../problem/problem-state";
import { MakeFileDialog } from "./make-file-dialog";

/** What is approved and waits to be paid, to be ordered in one file. */
export function PayableCard({ onMade }: { onMade: (id: string) => void }) {
  const t = useTranslations("bankFiles");
  const { can } = useOperator();
  const [making, setMaking] = useState(false);
  const { data, error, refetch, isRefetching } = trpc.settlements.list.useQuery({
    status: "approved",
    limit: 1,
  });
  const count = data?.summary.approvedCount;
  if (error && !data)
    return <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />;
  return (
    <Card className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4 p-6">
      <div className="flex flex-col gap-0.5">
        <h2 className="text-caption font-semibold text-ink-soft">{t("payable.title")}</h2>
        {data ? (
          <p className="text-headline font-bold tabular-nums">
            <MoneyText amount={data.summary.approvedAmount} />{" "}
            <Link
              to="/settlements"
              search={{ view: "history", status: "approved" }}
              className="text-body font-semibold text-brand-ink hover:underline"
            >
              {t("cases", { count: data.summary.approvedCount })}
            </Link>
          </p>
        ) : (
          <Skeleton className="h-9 w-52" />
        )}
        <p className="text-caption text-ink-faint">{t("payable.text")}</p>
      </div>
      {can("settlements", "update") && (
        <Button
          disabled={!count}
          icon={<FilePlus2 aria-hidden className="size-4.5" />}
          onClick={() => setMaking(true)}
        >
          {t("make.all")}
        </Button>
      )}
      <MakeFileDialog open={making} onClose={() => setMaking(false)} onMade={onMade} />
    </Card>
  );
}
