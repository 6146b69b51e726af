import { removeContentInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";

interface RemoveDialogProps {
  view: "regional" | "marketer";
  content: { id: string; title: string };
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Takes a content off for good. */
export function RemoveDialog({ view, content, open, onClose, onDone }: RemoveDialogProps) {
  const t = useTranslations("contents.remove");
  const toast = useToast();
  const utils = trpc.useUtils();
  const { id, title } = content;
  const options = {
    ...useIntent(),
    onSuccess: () => {
      toast.good(t("done", { title }));
      onDone();
    },
  };
  const regional = trpc.admin.contents.removeRegional.useMutation(options);
  const marketer = trpc.admin.contents.removeMarketer.useMutation(options);
  const remove = view === "regional" ? regional : marketer;
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("title", { title })}
      description={t("text")}
      confirmLabel={t("action")}
      danger
      schema={removeContentInput}
      fixed={{ id }}
      attempt={remove}
      onConfirm={(input) => remove.mutate(input)}
      onStale={() => void utils.contents.invalidate()}
    >
      {() => null}
    </DecisionDialog>
  );
}
