import type { RouterOutputs } from "@buzz/client";
import { StatusBadge } from "@buzz/ui";
import { useTranslations } from "use-intl";

export type Stage = RouterOutputs["budget"]["current"]["stage"];

const tones = {
  normal: { badge: "good", gauge: "brand" },
  warning: { badge: "warn", gauge: "warn" },
  danger: { badge: "warn", gauge: "warn" },
  critical: { badge: "bad", gauge: "bad" },
  blocked: { badge: "bad", gauge: "bad" },
  exhausted: { badge: "bad", gauge: "bad" },
} as const;

export const gaugeTone = (stage: Stage) => tones[stage].gauge;

export function StageBadge({ stage }: { stage: Stage }) {
  const t = useTranslations("budget.stages");
  return <StatusBadge tone={tones[stage].badge}>{t(stage)}</StatusBadge>;
}
