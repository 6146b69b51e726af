import { useSession } from '@buzz/client';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';

/** Screens of a signed-in shop. Whoever is not, or no longer, signs in first and comes back here. */
export function ShopOnly() {
  const { signedIn } = useSession();
  const { href } = useLocation();
  return signedIn ? <Outlet /> : <Navigate to="/sign-in" search={{ back: href }} replace />;
}
