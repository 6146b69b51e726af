import { PasswordForm, SetUpSecondFactor } from "@buzz/account";
import { trpc } from "@buzz/client";
import { ErrorState, Spinner } from "@buzz/ui";
import { type ReactNode, useState } from "react";
import { useProblem } from "../problem/use-problem";
import { SetUpScreen } from "./set-up-screen";

/** Lets nobody pass who must change a temporary password or set up a second factor first. */
export function SetUpGate({ children }: { children: ReactNode }) {
  const me = trpc.auth.me.useQuery();
  const inWords = useProblem();
  const [showing, setShowing] = useState(false);
  if (me.isPending)
    return (
      <main className="grid min-h-dvh place-items-center">
        <Spinner />
      </main>
    );
  if (me.isError) {
    const { title, text } = inWords(me.error);
    return (
      <main className="grid min-h-dvh place-items-center">
        <ErrorState page title={title} text={text} onRetry={() => void me.refetch()} />
      </main>
    );
  }
  const setupRequired = showing ? "2fa" : me.data.setupRequired;
  if (setupRequired === undefined) return children;
  return (
    <SetUpScreen step={setupRequired}>
      {setupRequired === "password" ? (
        <PasswordForm onDone={() => void me.refetch()} />
      ) : (
        <SetUpSecondFactor
          onProtected={() => setShowing(true)}
          onDone={() => void me.refetch().then(() => setShowing(false))}
        />
      )}
    </SetUpScreen>
  );
}
