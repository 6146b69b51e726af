import { Button, Dialog, IconButton, useToast } from "@buzz/ui";
import { Copy } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

interface TemporaryPasswordProps {
  title: ReactNode;
  /** null when there is none to be told. */
  password: string | null;
  onClose: () => void;
}

/** Shows a temporary password, this once. */
export function TemporaryPassword({ title, password, onClose }: TemporaryPasswordProps) {
  const t = useTranslations("accounts.temporary");
  const toast = useToast();

  function copy() {
    navigator.clipboard.writeText(password ?? "").then(
      () => toast.good(t("copied")),
      () => toast.bad(t("notCopied")),
    );
  }

  return (
    <Dialog
      alert
      open={password !== null}
      onClose={onClose}
      title={title}
      description={t("text")}
      actions={
        <Button size="lg" onClick={onClose}>
          {t("close")}
        </Button>
      }
    >
      <div className="flex items-center gap-2 rounded-control bg-sunken py-1.5 pr-2 pl-4">
        <code className="flex-1 font-mono text-lead font-semibold break-all select-all">
          {password}
        </code>
        <IconButton
          label={t("copy")}
          icon={<Copy aria-hidden className="size-4.5" />}
          onClick={copy}
        />
      </div>
    </Dialog>
  );
}
