import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useProblem } from "../problems/use-problem";
import { OutcomePanel } from "./outcome-panel";
import { refusalOf } from "./refusals";

interface RefusalPanelProps {
  error: unknown;
  /** Whether only a question was refused, or a confirmed use. */
  during: "verify" | "use";
  children?: ReactNode;
  actions: ReactNode;
}

/** Why not, and what to tell the customer. */
export function RefusalPanel({ error, during, children, actions }: RefusalPanelProps) {
  const t = useTranslations("redeem.refused");
  const problem = useRefusalInWords()(error);
  return (
    <OutcomePanel tone="bad" Icon={X} title={problem.title} text={problem.text} actions={actions}>
      {children}
      {during === "use" && <p className="text-lead font-semibold">{t("nothingUsed")}</p>}
    </OutcomePanel>
  );
}

export function useRefusalInWords() {
  const t = useTranslations("redeem.refused");
  const inWords = useProblem();
  return (error: unknown) => {
    const refusal = refusalOf(error);
    return refusal ? { title: t(`${refusal}.title`), text: t(`${refusal}.text`) } : inWords(error);
  };
}
