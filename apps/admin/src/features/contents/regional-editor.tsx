import { createRegionalInput, updateRegionalInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { Button, useToast } from "@buzz/ui";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import { useFormSchema } from "../decision/use-form-schema";
import { useOperator } from "../operator/use-operator";
import type { Regional } from "./content";
import { usePeriod } from "./content-state";
import { EditorFrame } from "./editor-frame";
import { newRegional, regionalDraftOf, regionalInputOf } from "./regional-draft";
import { RegionalFields } from "./regional-fields";
import { RegionalPreview } from "./regional-preview";
import { RemoveDialog } from "./remove-dialog";

/** Writes a new story, or changes one. */
export function RegionalEditor({ content }: { content?: Regional }) {
  const t = useTranslations("contents");
  const toast = useToast();
  const navigate = useNavigate();
  const period = usePeriod();
  const utils = trpc.useUtils();
  const { can } = useOperator();
  const initial = useRef(content ? regionalDraftOf(content) : newRegional).current;
  const [draft, setDraft] = useState(initial);
  const [done, setDone] = useState(false);
  const [removing, setRemoving] = useState(false);

  function leave() {
    flushSync(() => setDone(true));
    // Only the list: what was removed is not asked for again.
    void utils.contents.regionalList.invalidate();
    void navigate({ to: "/contents", search: { view: "regional" } });
  }
  const options = {
    ...useIntent(),
    onSuccess: ({ title, state = "draft" }: Regional) => {
      toast.good(t("saved", { title }), t(`savedAs.${state}`));
      leave();
    },
  };
  const create = trpc.admin.contents.createRegional.useMutation(options);
  const update = trpc.admin.contents.updateRegional.useMutation(options);
  const attempt = content ? update : create;
  const adding = useFormSchema(createRegionalInput, create.error);
  const changing = useFormSchema(updateRegionalInput, update.error);
  const { isWrong } = content ? changing : adding;

  function submit(form: HTMLFormElement) {
    if (attempt.isPending) return;
    if (content) {
      const fixed = { ...regionalInputOf(draft, content), id: content.id };
      const input = changing.parse(form, fixed);
      if (input) update.mutate(input);
    } else {
      const input = adding.parse(form, regionalInputOf(draft));
      if (input) create.mutate(input);
    }
  }

  return (
    <EditorFrame
      view="regional"
      title={content?.title ?? t("regional.new")}
      text={
        content
          ? `${t(`states.${content.state ?? "draft"}`)} · ${period({ from: content.publishedAt, until: content.expiresAt })}`
          : t("regional.newText")
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
      preview={<RegionalPreview draft={draft} views={content?.viewCount ?? 0} />}
    >
      <RegionalFields draft={draft} onChange={setDraft} isWrong={isWrong} />
      {content && (
        <RemoveDialog
          view="regional"
          content={content}
          open={removing}
          onClose={() => setRemoving(false)}
          onDone={leave}
        />
      )}
    </EditorFrame>
  );
}
