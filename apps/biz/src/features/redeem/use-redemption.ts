import { readError, trpc } from "@buzz/client";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { isOutcomeOpen } from "../problems/is-outcome-open";
import { signal } from "../scan/signal";
import { type PendingUse, pendingUse } from "./pending-use";
import { type Done, sendUse } from "./send-use";
import { useRetry } from "./use-retry";

export type Redemption =
  | { state: "none" }
  | { state: "sending"; use: PendingUse }
  /** Not known yet whether it happened; it is being asked again. */
  | { state: "open"; use: PendingUse; trouble: unknown; sending: boolean; retry: () => void }
  | { state: "done"; use: PendingUse; done: Done }
  | { state: "refused"; use: PendingUse; error: unknown };

/** Takes a confirmed use to its outcome, also across lost answers and reloads. The outcome is shown once. */
export function useRedemption() {
  const utils = trpc.useUtils();
  const [use, setUse] = useState(pendingUse.read);
  const [trouble, setTrouble] = useState<unknown>(null);
  const { mutate, reset, data, error, isPending } = useMutation({
    networkMode: "always",
    mutationFn: (sent: PendingUse) => sendUse(utils.client, sent),
    onSuccess: () => {
      signal("done");
      void utils.businesses.invalidate();
      void utils.settlements.invalidate();
    },
    onError: (failure) => (isOutcomeOpen(failure) ? setTrouble(failure) : signal("refused")),
  });
  const open = error !== null && isOutcomeOpen(error);
  const refused = error !== null && !open;
  const known = data !== undefined || refused;

  useEffect(() => {
    if (use) mutate(use);
  }, [use, mutate]);

  useEffect(() => {
    if (known) pendingUse.clear();
  }, [known]);

  const retry = () => use && !isPending && mutate(use);
  useRetry(open, readError(error).retryAfter, retry);

  return {
    redemption: stateOf(),
    begin: (confirmed: Parameters<typeof pendingUse.begin>[0]) =>
      setUse(pendingUse.begin(confirmed)),
    /** Ready for the next one. What is still open stays with the server: a code cannot be used twice. */
    leave: () => {
      pendingUse.clear();
      setUse(null);
      setTrouble(null);
      reset();
    },
  };

  function stateOf(): Redemption {
    if (!use) return { state: "none" };
    if (data) return { state: "done", use, done: data };
    if (refused) return { state: "refused", use, error };
    return trouble
      ? { state: "open", use, trouble, sending: isPending, retry }
      : { state: "sending", use };
  }
}
