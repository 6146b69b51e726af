import { Card, useRemaining } from "@buzz/ui";
import { clsx } from "clsx";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

interface CustomerCardProps {
  customer: { name: string; phone: string | null };
  /** What the customer brings, large. */
  benefit: ReactNode;
  /** Name and conditions of it. */
  detail: ReactNode;
  /** Until when the code counts; the server's clock decides, this only hurries. */
  expiresAt: Date;
}

export function CustomerCard({ customer, benefit, detail, expiresAt }: CustomerCardProps) {
  return (
    <Card tone="inverse" className="flex animate-rise flex-col gap-1 short:gap-0">
      <div className="flex items-center justify-between gap-3">
        <p className="text-lead font-bold">
          {customer.name}
          {customer.phone && (
            <span className="ml-2 inline-block font-medium tabular-nums opacity-75">
              {customer.phone}
            </span>
          )}
        </p>
        <CodeLife expiresAt={expiresAt} />
      </div>
      <p className="text-display font-extrabold tabular-nums short:text-headline">{benefit}</p>
      <div className="text-body opacity-85">{detail}</div>
    </Card>
  );
}

function CodeLife({ expiresAt }: { expiresAt: Date }) {
  const t = useTranslations("redeem");
  const seconds = useRemaining(expiresAt);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return (
    <span
      className={clsx(
        "shrink-0 rounded-full px-3 py-1 text-caption font-bold tabular-nums",
        seconds <= 30 ? "bg-bad-fill text-white" : "bg-current/15",
      )}
    >
      <span className={clsx(seconds > 30 && "text-on-inverse")}>
        {seconds > 0 ? t("codeLife", { clock }) : t("codeOver")}
      </span>
    </span>
  );
}
