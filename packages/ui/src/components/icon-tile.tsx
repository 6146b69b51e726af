import { clsx } from "clsx";
import type { ReactNode } from "react";
import type { Tone } from "./badge";

const tones: Record<Tone, string> = {
  neutral: "bg-sunken text-ink-soft",
  brand: "bg-brand-soft text-brand-ink",
  good: "bg-good-soft text-good-ink",
  warn: "bg-warn-soft text-warn-ink",
  bad: "bg-bad-soft text-bad-ink",
  info: "bg-info-soft text-info-ink",
};

/** A soft tile that carries the icon of a row or a shortcut. */
export function IconTile({ tone = "brand", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={clsx("grid size-11 place-items-center rounded-[0.9rem]", tones[tone])}>
      {children}
    </span>
  );
}
