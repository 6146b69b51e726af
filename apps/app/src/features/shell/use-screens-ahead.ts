import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

const settledMilliseconds = 3000;

/** Brings the other screens once the first one has settled, so that they open at once and without a network. */
export function useScreensAhead(): void {
  const router = useRouter();
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const route of Object.values(router.routesById)) {
        // A screen that does not come now comes when it is opened.
        router.loadRouteChunk(route)?.catch(() => undefined);
      }
    }, settledMilliseconds);
    return () => clearTimeout(timer);
  }, [router]);
}
