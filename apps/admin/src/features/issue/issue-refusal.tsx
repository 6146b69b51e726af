import { readError } from "@buzz/client";
import { useMoney } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";
import { ProblemNotice } from "../problem/problem-notice";

/** Why an issue is not possible, and how much is missing. */
export function IssueRefusal({ error }: { error: unknown }) {
  const t = useTranslations("issue.refusal");
  const { won } = useMoney();
  const { count } = useFigures();
  const { code, details } = readError(error);
  const { needed, remaining } = details;
  const write = code === "BUDGET_001" ? won : count;
  return (
    <div className="flex flex-col gap-2">
      <ProblemNotice error={error} />
      {typeof needed === "number" && typeof remaining === "number" && (
        <p className="text-caption text-ink-soft tabular-nums">
          {t("missing", {
            needed: write(needed),
            remaining: write(remaining),
            missing: write(needed - remaining),
          })}
        </p>
      )}
    </div>
  );
}
