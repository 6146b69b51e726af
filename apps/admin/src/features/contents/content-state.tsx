import { StatusBadge } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import type { State } from "./content";

const tones = { draft: "neutral", scheduled: "info", live: "good", ended: "warn" } as const;

export function ContentState({ state }: { state: State | undefined }) {
  const t = useTranslations("contents.states");
  return state && <StatusBadge tone={tones[state]}>{t(state)}</StatusBadge>;
}

/** What an editor says of either kind of content. */
export interface Content {
  id: string;
  title: string;
  state?: State;
  publishedAt?: Date | null;
  expiresAt?: Date | null;
}

interface Period {
  from: Date | null | undefined;
  until: Date | null | undefined;
}

/** From when until when something shows, in words. */
export function usePeriod(): (period: Period) => string {
  const t = useTranslations("contents.period");
  const format = useFormatter();
  const at = (instant: Date) => format.dateTime(instant, "dateTime");
  return ({ from, until }) => {
    if (from && until) return t("both", { from: at(from), until: at(until) });
    if (from) return t("from", { from: at(from) });
    return until ? t("until", { until: at(until) }) : t("always");
  };
}
