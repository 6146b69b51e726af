import { trpc } from "@buzz/client";
import { EditorScreen, opened } from "./editor-screen";
import { MarketerEditor } from "./marketer-editor";

export function MarketerScreen({ id }: { id: string }) {
  const query = trpc.contents.marketerGet.useQuery({ id }, opened);
  return (
    <EditorScreen query={query}>
      {(content) => <MarketerEditor key={id} content={content} />}
    </EditorScreen>
  );
}
