import { createRegionalInput, updateRegionalInput } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { useFormSchema } from "../decision/use-form-schema";
import type { Regional } from "./content";
import { EditorFrame } from "./editor-frame";
import { newRegional, regionalDraftOf, regionalInputOf } from "./regional-draft";
import { RegionalFields } from "./regional-fields";
import { RegionalPreview } from "./regional-preview";
import { useEditor } from "./use-editor";

/** Writes a new story, or changes one. */
export function RegionalEditor({ content }: { content?: Regional }) {
  const utils = trpc.useUtils();
  const initial = content ? regionalDraftOf(content) : newRegional;
  const editor = useEditor("regional", initial, () => utils.contents.regionalList.invalidate());
  const { draft, setDraft, saving } = editor;
  const create = trpc.admin.contents.createRegional.useMutation(saving);
  const update = trpc.admin.contents.updateRegional.useMutation(saving);
  const adding = useFormSchema(createRegionalInput, create.error);
  const changing = useFormSchema(updateRegionalInput, update.error);

  function submit(form: HTMLFormElement) {
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
      content={content}
      editor={editor}
      attempt={content ? update : create}
      onSubmit={submit}
      preview={<RegionalPreview draft={draft} views={content?.viewCount ?? 0} />}
    >
      <RegionalFields
        draft={draft}
        onChange={setDraft}
        isWrong={(content ? changing : adding).isWrong}
      />
    </EditorFrame>
  );
}
