import { type RouterOutputs, trpc } from "@buzz/client";
import { keepPreviousData } from "@tanstack/react-query";
import { pollInterval } from "../../lib/search";
import type { Timeframe } from "./search";

type Answer = RouterOutputs["admin"]["analytics"];
type Metric = Answer["metric"];

/** The course of one side of the programme. */
export function useAnalytics<M extends Metric>(metric: M, timeframe: Timeframe) {
  const query = trpc.admin.analytics.useQuery(
    { metric, timeframe },
    { placeholderData: keepPreviousData, refetchInterval: pollInterval },
  );
  const isOf = (answer: Answer): answer is Extract<Answer, { metric: M }> =>
    answer.metric === metric;
  const data = query.data && isOf(query.data) ? query.data : undefined;
  return { data, error: query.error };
}
