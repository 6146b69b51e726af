import { useSession } from "@buzz/client";
import { Navigate, Outlet, useRouter } from "@tanstack/react-router";
import { useState } from "react";

/** Screens of a signed-in shop. Whoever is not, or no longer, signs in first and comes back here. */
export function ShopOnly() {
  const { signedIn } = useSession();
  return signedIn ? <Outlet /> : <ToSignIn />;
}

/** Remembers the place once: while leaving it the address is already another one. */
function ToSignIn() {
  const { state } = useRouter();
  const [back] = useState(state.location.href);
  return <Navigate to="/sign-in" search={{ back }} replace />;
}
