import { trpc } from "@buzz/client";
import { useTranslations } from "use-intl";
import type { SettingValue } from "./setting";

/** What each of these settings makes wait for a second operator. */
const kinds = {
  maker_checker_payout_min: "payout",
  maker_checker_points_min: "points",
  maker_checker_budget: "budget",
  maker_checker_roles: "role",
  maker_checker_resume: "resume",
} as const;
type Rule = keyof typeof kinds;

const isRule = (key: string): key is Rule => Object.hasOwn(kinds, key);

/** Of a setting that asks for a second operator: who else there is to confirm, and what a value would mean when there is nobody. */
export function useSecondOperators() {
  const t = useTranslations("settings.second");
  const { data } = trpc.admin.approvals.deciders.useQuery();
  const othersOf = (key: string) =>
    isRule(key) ? data?.items.find(({ kind }) => kind === kinds[key])?.others : undefined;
  return {
    /** undefined for other settings, and until it is known. */
    others: (key: string): string | undefined => {
      const count = othersOf(key);
      return count === undefined ? undefined : t("others", { count });
    },
    /** Why a value would leave one alone with one's requests; undefined where it would not. */
    warning: (key: string, value: SettingValue | undefined): string | undefined => {
      const asks = typeof value === "number" || value === true;
      if (!asks || othersOf(key) !== 0) return undefined;
      return t(key === "maker_checker_roles" ? "aloneForGood" : "alone");
    },
  };
}
