import { clsx } from "clsx";
import type { ComponentProps } from "react";

export type CardTone = "plain" | "brand" | "soft" | "sunken" | "inverse";

const tones: Record<CardTone, string> = {
  plain: "bg-surface text-ink shadow-card ring-1 ring-line/50",
  brand: "honeycomb bg-brand-fill text-on-brand",
  soft: "bg-brand-soft text-ink",
  sunken: "bg-sunken text-ink",
  inverse: "honeycomb bg-inverse text-on-inverse",
};

interface CardProps extends ComponentProps<"div"> {
  tone?: CardTone;
  /** Without padding, for lists and tables that reach the edge. */
  flush?: boolean;
}

export function Card({ tone = "plain", flush = false, className, ...rest }: CardProps) {
  return (
    <div
      {...rest}
      className={clsx("rounded-card", tones[tone], flush ? "overflow-hidden" : "p-5", className)}
    />
  );
}
