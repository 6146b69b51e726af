import { budgetCategory } from "@buzz/api/schemas";
import { useFormatter, useTranslations } from "use-intl";
import { startOf } from "../../lib/calendar";
import type { TraceOf } from "./trace";

/** Names an account of the ledger (`user/…`, `business/…`, `reserved/2026-11/referral/07`) by whose or what it is. */
export function useAccountName({ user, business }: TraceOf): (account: string) => string {
  const t = useTranslations("transactions.accounts");
  const categories = useTranslations("budget.categories");
  const format = useFormatter();
  return (account) => {
    const [kind, first = "", second] = account.split("/");
    if (kind === "user" && first === user.id) return t("user", { name: user.name });
    if (kind === "business" && first === business.id)
      return t("business", { name: business.businessName });
    const category = budgetCategory.safeParse(second).data;
    if ((kind !== "reserved" && kind !== "issue" && kind !== "budget") || !category) return account;
    const month = format.dateTime(startOf(first), "month");
    return t(kind, { month, category: categories(category) });
  };
}
