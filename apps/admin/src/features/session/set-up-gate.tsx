import { trpc } from "@buzz/client";
import { ErrorState, Spinner } from "@buzz/ui";
import type { ReactNode } from "react";
import { useProblem } from "../problem/use-problem";
import { ChangePassword } from "./change-password";
import { SetUpScreen } from "./set-up-screen";
import { SetUpTwoFactor } from "./set-up-two-factor";

/** Lets nobody pass who must change a temporary password or set up a second factor first. */
export function SetUpGate({ children }: { children: ReactNode }) {
  const me = trpc.auth.me.useQuery();
  const inWords = useProblem();
  if (me.isPending)
    return (
      <div className="grid min-h-dvh place-items-center">
        <Spinner />
      </div>
    );
  if (me.isError) {
    const { title, text } = inWords(me.error);
    return (
      <div className="grid min-h-dvh place-items-center">
        <ErrorState title={title} text={text} onRetry={() => void me.refetch()} />
      </div>
    );
  }
  const { setupRequired } = me.data;
  if (setupRequired === undefined) return children;
  return (
    <SetUpScreen step={setupRequired}>
      {setupRequired === "password" ? (
        <ChangePassword onDone={() => void me.refetch()} />
      ) : (
        <SetUpTwoFactor />
      )}
    </SetUpScreen>
  );
}
