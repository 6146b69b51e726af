import { trpc } from "@buzz/client";
import { useState } from "react";
import { useCategories } from "../applications/use-categories";
import { ProblemState } from "../problem/problem-state";
import { useChosenShops } from "../shops/use-chosen-shops";
import { EditorSkeleton } from "./editor-screen";
import { HomeEditor } from "./home-editor";

/** The main page as it is, to be changed. */
export function HomeView() {
  // What is being typed is not replaced by what comes anew; only what was saved is.
  const [version, setVersion] = useState(0);
  const { data, error } = trpc.contents.homeConfig.useQuery();
  const chosen = useChosenShops();
  const categories = useCategories();
  if (data && chosen.shops && chosen.fresh && categories.length > 0)
    return (
      <HomeEditor
        key={version}
        home={data}
        shops={chosen.shops}
        categories={categories}
        onSaved={() => setVersion(version + 1)}
      />
    );
  if (error ?? chosen.error)
    return (
      <ProblemState
        error={error ?? chosen.error}
        onRetry={chosen.retry}
        retrying={chosen.retrying}
      />
    );
  return <EditorSkeleton />;
}
