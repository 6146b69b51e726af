import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ToldOnce } from "../decision/told-once";

interface TemporaryPasswordProps {
  title: ReactNode;
  /** null when there is none to be told. */
  password: string | null;
  onClose: () => void;
}

/** Shows a temporary password, this once. */
export function TemporaryPassword({ title, password, onClose }: TemporaryPasswordProps) {
  const t = useTranslations("accounts.temporary");
  return <ToldOnce title={title} text={t("text")} secret={password} onClose={onClose} />;
}
