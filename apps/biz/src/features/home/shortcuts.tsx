import { Card, MoneyText } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { ReceiptText, ScanLine } from "lucide-react";
import { useTranslations } from "use-intl";

const tileClass =
  "flex h-full min-h-32 flex-col justify-between gap-3 transition-transform active:scale-97";

/** The two things a shop comes for. */
export function Shortcuts({ pendingAmount }: { pendingAmount: number }) {
  const t = useTranslations("home");
  return (
    <nav aria-label={t("shortcuts")} className="grid grid-cols-2 gap-3">
      <Link to="/qr" className="rounded-card">
        <Card tone="inverse" className={tileClass}>
          <ScanLine aria-hidden className="size-8 text-brand" />
          <span className="text-title font-bold">{t("scan")}</span>
        </Card>
      </Link>
      <Link to="/settlement" className="rounded-card">
        <Card className={tileClass}>
          <ReceiptText aria-hidden className="size-8 text-brand-ink" />
          <span>
            <span className="block text-title font-bold">{t("settlement")}</span>
            <span className="block text-caption text-ink-soft">
              {t("pendingAmount")} <MoneyText amount={pendingAmount} className="font-semibold" />
            </span>
          </span>
        </Card>
      </Link>
    </nav>
  );
}
