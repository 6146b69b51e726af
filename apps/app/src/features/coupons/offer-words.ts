import { readError } from "@buzz/client";
import { useTranslations } from "use-intl";
import { useProblem } from "../problems/use-problem";

const refusals = ["COUPON_006", "COUPON_007", "BUDGET_001", "BUDGET_002", "RESOURCE_001"] as const;

/** Why an offer could not be claimed, in words that say what to do. */
export function useClaimProblem(): (error: unknown) => string {
  const t = useTranslations("coupons.refused");
  const problemOf = useProblem();
  return (error) => {
    const { code } = readError(error);
    const known = refusals.find((refusal) => refusal === code);
    if (known) return t(known);
    const { title, text } = problemOf(error);
    return text ? `${title} ${text}` : title;
  };
}
