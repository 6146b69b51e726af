import { ConfirmDialog } from "@buzz/ui";
import { useBlocker } from "@tanstack/react-router";
import { useTranslations } from "use-intl";

const viewIn = (search: object) => ("view" in search ? search.view : undefined);

/** Asks before a screen, or a view of it, is left with something in it that would be lost. */
export function UnsavedGuard({ dirty }: { dirty: boolean }) {
  const t = useTranslations("leave");
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      dirty &&
      (current.pathname !== next.pathname || viewIn(current.search) !== viewIn(next.search)),
    enableBeforeUnload: dirty,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      danger
      open={status === "blocked"}
      onCancel={() => reset?.()}
      onConfirm={() => proceed?.()}
      title={t("title")}
      description={t("text")}
      confirmLabel={t("confirm")}
    />
  );
}
