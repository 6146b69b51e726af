import { Button, Dialog } from "@buzz/ui";
import { useTranslations } from "use-intl";

interface TemporaryPasswordProps {
  /** null when there is none to be told. */
  password: string | null;
  onClose: () => void;
}

/** Shows a new operator's password, this once. */
export function TemporaryPassword({ password, onClose }: TemporaryPasswordProps) {
  const t = useTranslations("approvals.password");
  return (
    <Dialog
      alert
      open={password !== null}
      onClose={onClose}
      title={t("title")}
      description={t("text")}
      actions={
        <Button size="lg" onClick={onClose}>
          {t("close")}
        </Button>
      }
    >
      <p className="rounded-control bg-sunken px-4 py-3 font-semibold break-all select-all">
        {password}
      </p>
    </Dialog>
  );
}
