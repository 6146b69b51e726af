import type { ReactNode } from "react";
import { Button } from "../components/button";
import { useWords } from "../i18n/words";
import { Dialog } from "./dialog";

interface ConfirmDialogProps {
  open: boolean;
  onCancel: () => void;
  onConfirm: () => void;
  /** The question, with the thing and the amount in it. */
  title: ReactNode;
  /** What will happen, and whether it can be undone. */
  description: ReactNode;
  /** The deed in a verb: never just "OK". */
  confirmLabel: ReactNode;
  danger?: boolean;
  /** While the deed is under way; the window stays open. */
  loading?: boolean;
  /** More facts to check, for instance a list of amounts or a field for the reason. */
  children?: ReactNode;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    open,
    onCancel,
    onConfirm,
    title,
    description,
    confirmLabel,
    danger,
    loading = false,
    children,
  } = props;
  const words = useWords();
  return (
    <Dialog
      alert
      open={open}
      onClose={() => !loading && onCancel()}
      title={title}
      description={description}
      actions={
        <>
          <Button variant="neutral" size="lg" onClick={onCancel} disabled={loading}>
            {words.cancel}
          </Button>
          <Button
            variant={danger ? "danger" : "primary"}
            size="lg"
            onClick={onConfirm}
            loading={loading}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
