import { useSession } from "@buzz/client";
import { useRouter } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";

/** Lets operators through. Anybody else, also one whose session has just died, signs in and comes back here. */
export function SignedIn({ children }: { children: ReactNode }) {
  const { signedIn } = useSession();
  return signedIn ? children : <ToSignIn />;
}

function ToSignIn() {
  const router = useRouter();
  const [from] = useState(() => router.state.location.href);
  useEffect(() => {
    void router.navigate({ to: "/sign-in", search: { from }, replace: true });
  }, [router, from]);
  return null;
}
