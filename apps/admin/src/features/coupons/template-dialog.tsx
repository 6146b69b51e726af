import { createTemplateInput, updateTemplateInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import type { Template } from "./template";
import { TemplateFields } from "./template-fields";

interface TemplateDialogProps {
  /** The one to edit; a new one is made when left out. */
  template?: Template;
  open: boolean;
  onClose: () => void;
}

/** Makes a coupon or changes its terms; those that were issued keep theirs. */
export function TemplateDialog({ template, open, onClose }: TemplateDialogProps) {
  const t = useTranslations("coupons");
  const toast = useToast();
  const utils = trpc.useUtils();
  const deed = template ? "edit" : "create";
  const options = {
    ...useIntent(),
    onSuccess: async ({ name }: { name: string }) => {
      toast.good(t(`${deed}.done`, { name }));
      onClose();
      await utils.admin.coupons.invalidate();
    },
  };
  const create = trpc.admin.coupons.create.useMutation(options);
  const update = trpc.admin.coupons.update.useMutation(options);
  const common = {
    open,
    onClose,
    title: t(`${deed}.title`),
    confirmLabel: t(`${deed}.save`),
    onStale: () => void utils.admin.coupons.invalidate(),
    children: (isWrong: (field: string) => boolean) => (
      <TemplateFields template={template} isWrong={isWrong} />
    ),
  };
  return template ? (
    <DecisionDialog
      {...common}
      description={t("hints.edit")}
      schema={updateTemplateInput}
      fixed={{ id: template.id }}
      attempt={update}
      onConfirm={(input) => update.mutate(input)}
    />
  ) : (
    <DecisionDialog
      {...common}
      description={t("text")}
      schema={createTemplateInput}
      fixed={{}}
      attempt={create}
      onConfirm={(input) => create.mutate(input)}
    />
  );
}
