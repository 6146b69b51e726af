import { useSession } from "@buzz/client";
import { Outlet, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** Lets signed-in people pass; others sign in first and come back, also when their session ends on the spot. */
export function SignedOnly() {
  const { signedIn } = useSession();
  const router = useRouter();

  useEffect(() => {
    const { pathname, href } = router.latestLocation;
    if (signedIn || pathname === "/sign-in") return;
    void router.navigate({ to: "/sign-in", search: { next: href }, replace: true });
  }, [signedIn, router]);

  return signedIn ? <Outlet /> : null;
}
