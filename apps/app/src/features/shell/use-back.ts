import { useCanGoBack, useRouter } from "@tanstack/react-router";

/** Leads to where one came from; to the fallback when the screen was opened from outside. */
export function useBack(fallback: "/" | "/coupons" | "/invite" | "/local" | "/my" | "/points") {
  const router = useRouter();
  const canGoBack = useCanGoBack();
  return () => {
    if (canGoBack) router.history.back();
    else void router.navigate({ to: fallback, replace: true });
  };
}
