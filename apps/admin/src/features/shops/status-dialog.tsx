import { setShopStatusInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { ReasonField } from "../decision/reason-field";
import type { Shop } from "./shop";
import { type StatusDeed, statusAfter } from "./status-deeds";

interface StatusDialogProps {
  shop: Shop;
  deed: StatusDeed;
  open: boolean;
  onClose: () => void;
}

/** Suspends, closes or opens a shop, and says what that means for it and its guests. */
export function StatusDialog({ shop, deed, open, onClose }: StatusDialogProps) {
  const t = useTranslations("shops");
  const toast = useToast();
  const utils = trpc.useUtils();
  const name = shop.businessName;
  const refresh = () =>
    Promise.all([utils.admin.businesses.invalidate(), utils.businesses.invalidate()]);
  const set = trpc.admin.businesses.setStatus.useMutation({
    ...useIntent(),
    onSuccess: async () => {
      toast.good(t(`${deed}.done`, { name }));
      onClose();
      await refresh();
    },
  });
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t(`${deed}.title`, { name })}
      description={t(`${deed}.text`)}
      confirmLabel={t(`${deed}.action`)}
      danger={deed !== "open"}
      schema={setShopStatusInput}
      fixed={{ id: shop.id, status: statusAfter[deed] }}
      attempt={set}
      onConfirm={(input) => set.mutate(input)}
      onStale={() => void refresh()}
    >
      {(isWrong) => (
        <ReasonField
          name="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          wrong={isWrong("reason") && t("reasonWrong")}
        />
      )}
    </DecisionDialog>
  );
}
