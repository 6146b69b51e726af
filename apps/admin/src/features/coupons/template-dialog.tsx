import { createTemplateInput, updateTemplateInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { type PickedShop, ShopsField } from "./shops-field";
import type { Template } from "./template";
import { TemplateFields } from "./template-fields";

interface TemplateDialogProps {
  /** The one to edit; a new one is made when left out. */
  template?: Template;
  /** Where it is usable; everywhere when there is none. */
  shops?: readonly PickedShop[];
  open: boolean;
  onClose: () => void;
}

const everywhere: readonly PickedShop[] = [];

/** Makes a coupon or changes its terms; those that were issued keep theirs. */
export function TemplateDialog({
  template,
  shops = everywhere,
  open,
  onClose,
}: TemplateDialogProps) {
  const t = useTranslations("coupons");
  const toast = useToast();
  const utils = trpc.useUtils();
  const [picked, setPicked] = useState(shops);
  const ids = picked.map(({ id }) => id);
  const sameShops = ids.join() === shops.map(({ id }) => id).join();
  const deed = template ? "edit" : "create";
  const options = {
    ...useIntent(),
    onSuccess: async ({ name }: { name: string }) => {
      toast.good(t(`${deed}.done`, { name }));
      close();
      await utils.admin.coupons.invalidate();
    },
  };
  const create = trpc.admin.coupons.create.useMutation(options);
  const update = trpc.admin.coupons.update.useMutation(options);
  function close() {
    setPicked(shops);
    onClose();
  }
  const common = {
    open,
    wide: true,
    onClose: close,
    title: t(`${deed}.title`),
    confirmLabel: t(`${deed}.save`),
    onStale: () => void utils.admin.coupons.invalidate(),
    children: (isWrong: (field: string) => boolean) => (
      <>
        <TemplateFields template={template} isWrong={isWrong} />
        <ShopsField shops={picked} onChange={setPicked} wrong={isWrong("applicableBusinesses")} />
      </>
    ),
  };
  return template ? (
    <DecisionDialog
      {...common}
      description={t("hints.edit")}
      schema={updateTemplateInput}
      // A shop that has closed since does not stand in the way of other changes.
      fixed={{ id: template.id, ...(!sameShops && { applicableBusinesses: ids }) }}
      attempt={update}
      onConfirm={(input) => update.mutate(input)}
    />
  ) : (
    <DecisionDialog
      {...common}
      description={t("text")}
      schema={createTemplateInput}
      fixed={{ applicableBusinesses: ids }}
      attempt={create}
      onConfirm={(input) => create.mutate(input)}
    />
  );
}
