import { Card, MoneyText } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { startOf } from "../../lib/calendar";
import { Facts } from "../page/facts";
import type { Job } from "./job-status";

/** What a job gives, out of which budget, and who ordered it. */
export function JobFacts({ job }: { job: Job }) {
  const t = useTranslations("jobs.facts");
  const categories = useTranslations("budget.categories");
  const format = useFormatter();
  const at = (instant: Date | null) => instant && format.dateTime(instant, "dateTime");
  const { couponId, budget } = job;
  const month = format.dateTime(startOf(budget.month), "month");
  return (
    <Card className="flex flex-col gap-6 p-6 xl:sticky xl:top-6">
      <Facts
        title={t("order")}
        facts={[
          {
            name: t("coupon"),
            value:
              couponId === null ? (
                job.name
              ) : (
                <Link
                  to="/coupons"
                  search={{ id: couponId }}
                  className="font-semibold text-brand-ink hover:underline"
                >
                  {job.name}
                </Link>
              ),
          },
          { name: t("expires"), value: format.dateTime(job.expiresAt, "date") },
          { name: t("orderedBy"), value: job.orderedBy.name },
          { name: t("createdAt"), value: at(job.createdAt) },
          { name: t("startedAt"), value: at(job.startedAt) },
          { name: t("finishedAt"), value: at(job.finishedAt) },
        ]}
      />
      <Facts
        title={t("money")}
        facts={[
          { name: t("budget"), value: `${month} · ${categories(budget.category)}` },
          { name: t("each"), value: <MoneyText amount={job.unitCost} /> },
          { name: t("given"), value: <MoneyText amount={job.unitCost * job.done} /> },
          {
            name: t("held"),
            value: <MoneyText amount={job.reserved} className="font-semibold" />,
          },
        ]}
      />
    </Card>
  );
}
