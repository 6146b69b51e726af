import { Card, MoneyText } from "@buzz/ui";
import { Link, type LinkProps } from "@tanstack/react-router";
import { ChartColumn, type LucideIcon, ReceiptText, ScanLine, Store } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

/** What a shop comes for; scanning first. */
export function Shortcuts({ pendingAmount }: { pendingAmount: number }) {
  const t = useTranslations("home");
  return (
    <nav aria-label={t("shortcuts")} className="grid grid-cols-2 gap-3">
      <Link to="/qr" className="col-span-2 rounded-card">
        <Card
          tone="inverse"
          className="flex min-h-20 items-center gap-4 transition-transform active:scale-98"
        >
          <ScanLine aria-hidden className="size-9 text-brand" />
          <span className="text-title font-bold">{t("scan")}</span>
        </Card>
      </Link>
      <Link to="/settlement" className="col-span-2 rounded-card">
        <Card className="flex min-h-18 items-center gap-4 transition-transform active:scale-98">
          <ReceiptText aria-hidden className="size-7 text-brand-ink" />
          <span className="flex-1 text-lead font-bold">{t("settlement")}</span>
          <span className="text-right">
            <span className="block text-caption text-ink-faint">{t("pendingAmount")}</span>
            <MoneyText amount={pendingAmount} className="font-bold" />
          </span>
        </Card>
      </Link>
      <Tile to="/statistics" Icon={ChartColumn}>
        {t("statistics")}
      </Tile>
      <Tile to="/shop" Icon={Store}>
        {t("shop")}
      </Tile>
    </nav>
  );
}

interface TileProps {
  to: NonNullable<LinkProps["to"]>;
  Icon: LucideIcon;
  children: ReactNode;
}

function Tile({ to, Icon, children }: TileProps) {
  return (
    <Link to={to} className="rounded-card">
      <Card className="flex min-h-18 items-center gap-3 transition-transform active:scale-97">
        <Icon aria-hidden className="size-6.5 text-brand-ink" />
        <span className="text-lead font-bold">{children}</span>
      </Card>
    </Link>
  );
}
