import { Button, ConfirmDialog, PageHeader } from "@buzz/ui";
import { Link, useBlocker } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import type { FormEventHandler, ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ProblemNotice } from "../problem/problem-notice";

interface EditorFrameProps {
  view: "regional" | "marketer";
  title: ReactNode;
  text: ReactNode;
  /** Beside the button that saves. */
  actions?: ReactNode;
  /** Whether something would be lost. */
  dirty: boolean;
  attempt: { isPending: boolean; error: unknown };
  onSubmit: FormEventHandler<HTMLFormElement>;
  preview: ReactNode;
  children: ReactNode;
}

/** A content as a form, and beside it what people will see; never left by mistake with changes in it. */
export function EditorFrame(props: EditorFrameProps) {
  const { view, title, text, actions, dirty, attempt, onSubmit, preview, children } = props;
  const t = useTranslations("contents");
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => dirty,
    enableBeforeUnload: dirty,
    withResolver: true,
  });
  return (
    <>
      <Link
        to="/contents"
        search={{ view }}
        className="-mb-3 -ml-2 inline-flex min-h-11 items-center gap-1 self-start rounded-control pr-3 pl-1 text-caption font-semibold text-ink-soft hover:text-ink"
      >
        <ChevronLeft aria-hidden className="size-4" />
        {t(`views.${view}`)}
      </Link>
      <PageHeader title={title} text={text} />
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_auto]">
        <form noValidate className="flex flex-col gap-6" onSubmit={onSubmit}>
          {attempt.error !== null && <ProblemNotice error={attempt.error} />}
          {children}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" loading={attempt.isPending}>
              {t("save")}
            </Button>
            {actions}
          </div>
        </form>
        <div className="flex flex-col gap-3 xl:sticky xl:top-6">
          <h2 className="font-bold">{t("preview")}</h2>
          {preview}
        </div>
      </div>
      <ConfirmDialog
        danger
        open={status === "blocked"}
        onCancel={() => reset?.()}
        onConfirm={() => proceed?.()}
        title={t("leave.title")}
        description={t("leave.text")}
        confirmLabel={t("leave.confirm")}
      />
    </>
  );
}
