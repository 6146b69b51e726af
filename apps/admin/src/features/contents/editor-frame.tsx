import { Button, PageHeader } from "@buzz/ui";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import { BackLink } from "../page/back-link";
import { UnsavedGuard } from "../page/unsaved-guard";
import { ProblemNotice } from "../problem/problem-notice";
import { type Content, usePeriod } from "./content-state";
import { RemoveDialog } from "./remove-dialog";
import type { Editor } from "./use-editor";

interface EditorFrameProps {
  view: "regional" | "marketer";
  /** The one that is changed; left out, a new one is written. */
  content: Content | undefined;
  editor: Pick<Editor<unknown>, "dirty" | "leave" | "removing" | "setRemoving">;
  attempt: { isPending: boolean; error: unknown };
  onSubmit: (form: HTMLFormElement) => void;
  preview: ReactNode;
  children: ReactNode;
}

/** A content as a form, and beside it what people will see; never left by mistake with changes in it. */
export function EditorFrame(props: EditorFrameProps) {
  const { view, content, editor, attempt, onSubmit, preview, children } = props;
  const t = useTranslations("contents");
  const period = usePeriod();
  const { can } = useOperator();
  const { state = "draft", publishedAt: from, expiresAt: until } = content ?? {};
  return (
    <>
      <BackLink to="/contents" search={{ view }}>
        {t(`views.${view}`)}
      </BackLink>
      <PageHeader
        title={content?.title ?? t(`${view}.new`)}
        text={
          content ? `${t(`states.${state}`)} · ${period({ from, until })}` : t(`${view}.newText`)
        }
      />
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_auto]">
        <form
          noValidate
          className="flex flex-col gap-6"
          onSubmit={(event) => {
            event.preventDefault();
            if (!attempt.isPending) onSubmit(event.currentTarget);
          }}
        >
          {attempt.error !== null && <ProblemNotice error={attempt.error} />}
          {children}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" loading={attempt.isPending}>
              {t("save")}
            </Button>
            {content && can("contents", "delete") && (
              <Button variant="neutral" onClick={() => editor.setRemoving(true)}>
                {t("remove.action")}
              </Button>
            )}
          </div>
        </form>
        <div className="flex flex-col gap-3 xl:sticky xl:top-6">
          <h2 className="font-bold">{t("preview")}</h2>
          {preview}
        </div>
      </div>
      {content && (
        <RemoveDialog
          view={view}
          content={content}
          open={editor.removing}
          onClose={() => editor.setRemoving(false)}
          onDone={editor.leave}
        />
      )}
      <UnsavedGuard dirty={editor.dirty} />
    </>
  );
}
