import { createMarketerInput, updateMarketerInput } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { useFormSchema } from "../decision/use-form-schema";
import type { Marketer } from "./content";
import { EditorFrame } from "./editor-frame";
import { marketerDraftOf, marketerInputOf, newMarketer } from "./marketer-draft";
import { MarketerFields } from "./marketer-fields";
import { MarketerPreview } from "./marketer-preview";
import { useEditor } from "./use-editor";

/** Writes a new course, or changes one. */
export function MarketerEditor({ content }: { content?: Marketer }) {
  const utils = trpc.useUtils();
  const initial = content ? marketerDraftOf(content) : newMarketer;
  const editor = useEditor("marketer", initial, () => utils.contents.marketerList.invalidate());
  const { draft, setDraft, saving } = editor;
  const create = trpc.admin.contents.createMarketer.useMutation(saving);
  const update = trpc.admin.contents.updateMarketer.useMutation(saving);
  const adding = useFormSchema(createMarketerInput, create.error);
  const changing = useFormSchema(updateMarketerInput, update.error);

  function submit(form: HTMLFormElement) {
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
      content={content}
      editor={editor}
      attempt={content ? update : create}
      onSubmit={submit}
      preview={<MarketerPreview draft={draft} />}
    >
      <MarketerFields
        draft={draft}
        onChange={setDraft}
        isWrong={(content ? changing : adding).isWrong}
      />
    </EditorFrame>
  );
}
