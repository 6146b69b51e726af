import { trpc } from "@buzz/client";

/** The story that editors put first; undefined while there is none. */
export function useWeeklyPick() {
  const { data } = trpc.contents.regionalList.useQuery({ featured: true, limit: 1 });
  return data?.items[0];
}
