import type { RouterOutputs } from "@buzz/client";
import { Card } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { Fact } from "../../lib/fact";
import type { Applicant } from "./applicant";

interface ApplicationFactsProps extends Applicant {
  application: RouterOutputs["businesses"]["applicationStatus"];
}

export function ApplicationFacts({
  application,
  email,
  registrationNumber,
}: ApplicationFactsProps) {
  const t = useTranslations("application");
  const format = useFormatter();
  const at = (instant: Date) => format.dateTime(instant, "dateTime");
  return (
    <Card>
      <dl className="flex flex-col gap-2.5">
        <Fact name={t("submittedAt")}>{at(application.submittedAt)}</Fact>
        {application.reviewedAt && <Fact name={t("reviewedAt")}>{at(application.reviewedAt)}</Fact>}
        {application.status === "pending" && application.expiresAt && (
          <Fact name={t("expiresAt")}>{at(application.expiresAt)}</Fact>
        )}
        <Fact name={t("email")}>{email}</Fact>
        <Fact name={t("registrationNumber")}>{registrationNumber}</Fact>
      </dl>
    </Card>
  );
}
