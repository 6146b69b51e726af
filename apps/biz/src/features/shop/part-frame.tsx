import { ActionBar, AppHeader, Button, ConfirmDialog, MobileLayout } from "@buzz/ui";
import { useBlocker } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useBack } from "../../lib/use-back";
import { FormError } from "../problems/form-error";
import type { Part } from "./shop";

interface PartFrameProps {
  part: Part;
  /** Whether something would be lost. */
  dirty: boolean;
  saving: boolean;
  problem: string | null;
  onSave: () => void;
  children: ReactNode;
}

/** A part of the shop as a form of its own: saved as a whole, and never left by mistake with changes in it. */
export function PartFrame({ part, dirty, saving, problem, onSave, children }: PartFrameProps) {
  const t = useTranslations("shop");
  const back = useBack("/shop");
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => dirty && !saving,
    enableBeforeUnload: dirty,
    withResolver: true,
  });

  return (
    <MobileLayout header={<AppHeader title={<h1>{t(`parts.${part}`)}</h1>} onBack={back} />}>
      <form
        noValidate
        className="flex flex-1 flex-col gap-5 pt-2"
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {children}
        <ActionBar>
          {problem && <FormError>{problem}</FormError>}
          <Button type="submit" size="counter" block loading={saving} disabled={!dirty}>
            {t("save")}
          </Button>
        </ActionBar>
      </form>
      <ConfirmDialog
        danger
        open={status === "blocked"}
        onCancel={() => reset?.()}
        onConfirm={() => proceed?.()}
        title={t("leave.title")}
        description={t("leave.text")}
        confirmLabel={t("leave.confirm")}
      />
    </MobileLayout>
  );
}
