import { createMarketerInput, updateMarketerInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { Button, useToast } from "@buzz/ui";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import { useFormSchema } from "../decision/use-form-schema";
import { useOperator } from "../operator/use-operator";
import type { Marketer } from "./content";
import { usePeriod } from "./content-state";
import { EditorFrame } from "./editor-frame";
import { marketerDraftOf, marketerInputOf, newMarketer } from "./marketer-draft";
import { MarketerFields } from "./marketer-fields";
import { MarketerPreview } from "./marketer-preview";
import { RemoveDialog } from "./remove-dialog";

/** Writes a new course, or changes one. */
export function MarketerEditor({ content }: { content?: Marketer }) {
  const t = useTranslations("contents");
  const toast = useToast();
  const navigate = useNavigate();
  const period = usePeriod();
  const utils = trpc.useUtils();
  const { can } = useOperator();
  const initial = useRef(content ? marketerDraftOf(content) : newMarketer).current;
  const [draft, setDraft] = useState(initial);
  const [done, setDone] = useState(false);
  const [removing, setRemoving] = useState(false);

  function leave() {
    flushSync(() => setDone(true));
    // Only the list: what was removed is not asked for again.
    void utils.contents.marketerList.invalidate();
    void navigate({ to: "/contents", search: { view: "marketer" } });
  }
  const options = {
    ...useIntent(),
    onSuccess: ({ title, state = "draft" }: Marketer) => {
      toast.good(t("saved", { title }), t(`savedAs.${state}`));
      leave();
    },
  };
  const create = trpc.admin.contents.createMarketer.useMutation(options);
  const update = trpc.admin.contents.updateMarketer.useMutation(options);
  const attempt = content ? update : create;
  const adding = useFormSchema(createMarketerInput, create.error);
  const changing = useFormSchema(updateMarketerInput, update.error);
  const { isWrong } = content ? changing : adding;

  function submit(form: HTMLFormElement) {
    if (attempt.isPending) return;
    if (content) {
      const fixed = { ...marketerInputOf(draft, content), id: content.id };
      const input = changing.parse(form, fixed);
      if (input) update.mutate(input);
    } else {
      const input = adding.parse(form, marketerInputOf(draft));
      if (input) create.mutate(input);
    }
  }

  return (
    <EditorFrame
      view="marketer"
      title={content?.title ?? t("marketer.new")}
      text={
        content
          ? `${t(`states.${content.state ?? "draft"}`)} · ${period({ from: content.publishedAt, until: content.expiresAt })}`
          : t("marketer.newText")
      }
      actions={
        content &&
        can("contents", "delete") && (
          <Button variant="neutral" onClick={() => setRemoving(true)}>
            {t("remove.action")}
          </Button>
        )
      }
      dirty={!done && JSON.stringify(draft) !== JSON.stringify(initial)}
      attempt={attempt}
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
      preview={<MarketerPreview draft={draft} />}
    >
      <MarketerFields draft={draft} onChange={setDraft} isWrong={isWrong} />
      {content && (
        <RemoveDialog
          view="marketer"
          content={content}
          open={removing}
          onClose={() => setRemoving(false)}
          onDone={leave}
        />
      )}
    </EditorFrame>
  );
}
