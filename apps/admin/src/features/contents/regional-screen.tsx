import { trpc } from "@buzz/client";
import { EditorScreen, opened } from "./editor-screen";
import { RegionalEditor } from "./regional-editor";

export function RegionalScreen({ id }: { id: string }) {
  const query = trpc.contents.regionalGet.useQuery({ id }, opened);
  return (
    <EditorScreen query={query}>
      {(content) => <RegionalEditor key={id} content={content} />}
    </EditorScreen>
  );
}
