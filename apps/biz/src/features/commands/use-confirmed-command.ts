import { trpc } from "@buzz/client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { isOutcomeOpen } from "../problems/is-outcome-open";
import { useProblem } from "../problems/use-problem";

/** What goes with a call so that sending it again does it once. */
interface CallOptions {
  context: { idempotencyKey: string };
}

/**
 * A money command behind a question. One key per question: after a lost answer the same key goes again, after a
 * refusal the next try is a new one.
 */
export function useConfirmedCommand<Answer>(
  send: (options: CallOptions) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) {
  const utils = trpc.useUtils();
  const inWords = useProblem();
  const [key, setKey] = useState<string | null>(null);

  const command = useMutation({
    networkMode: "always",
    mutationFn: (idempotencyKey: string) => send({ context: { idempotencyKey } }),
    onSuccess: (answer) => {
      refresh();
      setKey(null);
      onDone(answer);
    },
    onError: (error) => {
      if (isOutcomeOpen(error)) return;
      refresh();
      setKey((asked) => asked && crypto.randomUUID());
    },
  });

  function refresh() {
    void utils.settlements.invalidate();
    void utils.businesses.invalidate();
  }

  const problem = command.error && inWords(command.error);
  return {
    asking: key !== null,
    ask: () => {
      command.reset();
      setKey(crypto.randomUUID());
    },
    cancel: () => setKey(null),
    confirm: () => key && command.mutate(key),
    sending: command.isPending,
    problem: problem && `${problem.title} ${problem.text}`,
  };
}
