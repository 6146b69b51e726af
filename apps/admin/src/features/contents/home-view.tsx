import { trpc } from "@buzz/client";
import { Loading, Skeleton } from "@buzz/ui";
import { useCategories } from "../applications/use-categories";
import { ProblemState } from "../problem/problem-state";
import { useChosenShops } from "../shops/use-chosen-shops";
import { HomeEditor } from "./home-editor";

/** The main page as it is, to be changed. */
export function HomeView() {
  const { data, dataUpdatedAt, error } = trpc.contents.homeConfig.useQuery();
  const chosen = useChosenShops();
  const categories = useCategories();
  if (data && chosen.shops && categories.length > 0)
    return (
      <HomeEditor key={dataUpdatedAt} home={data} shops={chosen.shops} categories={categories} />
    );
  if (error ?? chosen.error)
    return (
      <ProblemState
        error={error ?? chosen.error}
        onRetry={chosen.retry}
        retrying={chosen.retrying}
      />
    );
  return (
    <Loading className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_25.375rem]">
      <Skeleton className="h-160 rounded-card" />
      <Skeleton className="h-160 rounded-card" />
    </Loading>
  );
}
