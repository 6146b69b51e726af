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
  const home = trpc.contents.homeConfig.useQuery();
  const chosen = useChosenShops();
  const categories = useCategories();
  if (home.data && chosen.shops && chosen.fresh && categories.data)
    return (
      <HomeEditor
        key={version}
        home={home.data}
        shops={chosen.shops}
        categories={categories.data}
        onSaved={() => setVersion(version + 1)}
      />
    );
  const error = home.error ?? chosen.error ?? categories.error;
  if (error)
    return (
      <ProblemState
        error={error}
        onRetry={() => {
          chosen.retry();
          void categories.refetch();
        }}
        retrying={chosen.retrying || categories.isRefetching}
      />
    );
  return <EditorSkeleton />;
}
