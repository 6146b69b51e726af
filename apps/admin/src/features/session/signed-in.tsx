import { useSession } from '@buzz/client';
import { useRouter } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';

/** Lets operators through. Anybody else, also one whose session has just died, signs in and comes back here. */
export function SignedIn({ children }: { children: ReactNode }) {
  const { signedIn } = useSession();
  return signedIn ? children : <ToSignIn />;
}

function ToSignIn() {
  const router = useRouter();
  useEffect(() => {
    void router.navigate({ to: '/sign-in', search: { from: router.state.location.href }, replace: true });
  }, [router]);
  return null;
}
