import { trpc } from "@buzz/client";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";

/** That no other operator may confirm a request, and the way out: another operator, or the rule off; both may need two as well. */
export function NobodyConfirms() {
  const t = useTranslations("approvals.nobody");
  const { can } = useOperator();
  const { data } = trpc.admin.settings.list.useQuery(
    { category: "security" },
    { enabled: can("system") },
  );
  const byTwo = data?.settings.some(
    ({ key, value }) => key === "maker_checker_roles" && value === true,
  );
  const leads = (to: "/operators" | "/settings") => (words: ReactNode) =>
    can("system") ? (
      <Link
        to={to}
        search={to === "/settings" ? { category: "security" } : {}}
        className="font-semibold underline"
      >
        {words}
      </Link>
    ) : (
      words
    );
  return (
    <p className="text-caption font-medium text-bad-ink">
      {t("text")}{" "}
      {byTwo
        ? t("byTwo")
        : t.rich("wayOut", { operators: leads("/operators"), settings: leads("/settings") })}
    </p>
  );
}
