import { StatusBadge } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { type BankFile, isHere } from "./bank-file";

const tones = { here: "warn", sent: "info", answered: "good", cancelled: "neutral" } as const;

export function BankFileStatus({ file }: { file: BankFile }) {
  const t = useTranslations("bankFiles.statuses");
  const status = isHere(file) ? "here" : file.status;
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>;
}
