import { useQueryClient } from "@tanstack/react-query";
import { useBuzz } from "./provider.js";

/**
 * For what ends the session on the server: `begin` before it, so that questions on their way and the live stream are
 * given up and not refused as those of nobody; `takeBack` when one stays signed in after all.
 */
export function useLeaving(): { begin: () => Promise<void>; takeBack: () => void } {
  const cache = useQueryClient();
  const { store } = useBuzz();
  return {
    begin: () => {
      store.leave(true);
      return cache.cancelQueries();
    },
    takeBack: () => store.leave(false),
  };
}
