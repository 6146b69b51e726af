import { useBlocker } from "@tanstack/react-router";
import { LeaveQuestion } from "./leave-question";

interface UnsavedGuardProps {
  dirty: boolean;
  /** In a dialog: any other address closes it. */
  modal?: boolean;
}

type Place = { pathname: string; search: object };

/** What of an address decides which form of a screen is shown. */
function formAt({ pathname, search }: Place): string {
  const { view, period }: { view?: unknown; period?: unknown } = search;
  return JSON.stringify([pathname, view, period]);
}

const addressOf = ({ pathname, search }: Place): string => JSON.stringify([pathname, search]);

/**
 * Asks before a form is left with something in it that would be lost. What leaves after it was saved navigates with
 * `ignoreBlocker`.
 */
export function UnsavedGuard({ dirty, modal = false }: UnsavedGuardProps) {
  const at = modal ? addressOf : formAt;
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && at(current) !== at(next),
    enableBeforeUnload: dirty,
    withResolver: true,
  });
  return (
    <LeaveQuestion
      open={status === "blocked"}
      onStay={() => reset?.()}
      onLeave={() => proceed?.()}
    />
  );
}
