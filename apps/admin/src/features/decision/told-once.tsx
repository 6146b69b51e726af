import { Button, Dialog, IconButton, useToast } from "@buzz/ui";
import { Copy } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

interface ToldOnceProps {
  /** null when there is none to be told. */
  secret: string | null;
  onClose: () => void;
  title: ReactNode;
  /** What it is for, and that it is never shown again. */
  text: string;
}

/** Shows a secret, this once, to be copied. */
export function ToldOnce({ secret, onClose, title, text }: ToldOnceProps) {
  const t = useTranslations("decision.toldOnce");
  const toast = useToast();

  function copy() {
    navigator.clipboard.writeText(secret ?? "").then(
      () => toast.good(t("copied")),
      () => toast.bad(t("notCopied")),
    );
  }

  return (
    <Dialog
      alert
      open={secret !== null}
      onClose={onClose}
      title={title}
      description={text}
      actions={
        <Button size="lg" onClick={onClose}>
          {t("close")}
        </Button>
      }
    >
      <div className="flex items-center gap-2 rounded-control bg-sunken py-1.5 pr-2 pl-4">
        <code className="flex-1 font-mono text-lead font-semibold break-all select-all">
          {secret}
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
