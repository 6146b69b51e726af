import { Link } from "@tanstack/react-router";
import { ChevronRight, Hourglass } from "lucide-react";
import { useTranslations } from "use-intl";
import { pendingUse } from "../redeem/pending-use";

/** A confirmed use whose outcome nobody has seen yet. */
export function PendingNotice() {
  const t = useTranslations("home");
  const use = pendingUse.read();
  if (!use) return null;
  return (
    <Link
      to="/redeem"
      className="flex min-h-16 items-center gap-3 rounded-card bg-warn-soft px-5 py-3 font-bold text-warn-ink"
    >
      <Hourglass aria-hidden className="size-5.5 shrink-0" />
      <span className="flex-1">{t("pendingUse", { customer: use.customer })}</span>
      <ChevronRight aria-hidden className="size-5 shrink-0" />
    </Link>
  );
}
