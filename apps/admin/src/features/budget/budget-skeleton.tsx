import { Loading, Skeleton } from "@buzz/ui";

export function BudgetSkeleton() {
  return (
    <Loading className="flex flex-col gap-6">
      <Skeleton className="h-56 rounded-card" />
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {[0, 1, 2, 3].map((index) => (
          <Skeleton key={index} className="h-60 rounded-card" />
        ))}
      </div>
      <Skeleton className="h-96 rounded-card" />
    </Loading>
  );
}
