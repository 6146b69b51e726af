import { clsx } from "clsx";
import type { ReactNode } from "react";

export type CouponTone = "brand" | "accent" | "spent";

interface CouponCardProps {
  /** What it is worth, large: 5,000원 or 10%. */
  value: ReactNode;
  title: ReactNode;
  /** Conditions: the least purchase, the greatest discount. */
  detail?: ReactNode;
  /** How long it lasts. */
  expiry?: ReactNode;
  /** On the stub: an icon, a state or a small button. */
  stub?: ReactNode;
  tone?: CouponTone;
  className?: string;
}

const tones: Record<CouponTone, { body: string; value: string; stub: string }> = {
  brand: { body: "bg-surface", value: "text-brand-ink", stub: "bg-brand-fill text-on-brand" },
  accent: { body: "bg-surface", value: "text-good-ink", stub: "bg-good text-[#06220d]" },
  spent: { body: "bg-sunken", value: "text-ink-faint", stub: "bg-line text-ink-soft" },
};

/** A paper ticket with a stub. A link in the body or in the stub that is `covering` makes a target of all of it. */
export function CouponCard({
  value,
  title,
  detail,
  expiry,
  stub,
  tone = "brand",
  className,
}: CouponCardProps) {
  const { body, value: valueClass, stub: stubClass } = tones[tone];
  return (
    <div className={clsx("drop-shadow-[0_1px_3px_rgb(16_24_40/0.12)]", className)}>
      <div className={clsx("ticket flex min-h-32 overflow-hidden rounded-r-card text-left", body)}>
        <div className="relative flex min-w-0 flex-1 flex-col justify-center gap-0.5 py-4 pr-4 pl-6">
          <div className={clsx("text-headline font-extrabold tabular-nums", valueClass)}>
            {value}
          </div>
          <div className={clsx("font-semibold", tone === "spent" && "text-ink-soft")}>{title}</div>
          {detail && <div className="text-caption text-ink-soft">{detail}</div>}
          {expiry && <div className="mt-1.5 text-caption font-medium text-ink-faint">{expiry}</div>}
        </div>
        <div
          className={clsx(
            "relative flex w-22 shrink-0 flex-col items-center justify-center gap-1.5 px-2 text-center text-caption font-bold",
            "border-l-2 border-dashed border-[color-mix(in_oklab,currentColor_45%,transparent)]",
            stubClass,
          )}
        >
          {stub}
        </div>
      </div>
    </div>
  );
}
