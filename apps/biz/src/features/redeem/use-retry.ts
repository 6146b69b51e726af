import { useEffect, useEffectEvent, useRef } from "react";

const firstPause = 1_500;
const longestPause = 20_000;

/**
 * Tries again while something is open: after ever longer pauses, and at once when the network is back.
 *
 * @param waitSeconds a pause the server asked for.
 */
export function useRetry(open: boolean, waitSeconds: number | null, retry: () => void): void {
  const tries = useRef(0);
  const again = useEffectEvent(() => {
    tries.current += 1;
    retry();
  });

  useEffect(() => {
    if (!open) return;
    const pause = Math.min(firstPause * 2 ** tries.current, longestPause);
    const timer = setTimeout(() => again(), Math.max(pause, (waitSeconds ?? 0) * 1000));
    const online = () => again();
    addEventListener("online", online);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", online);
    };
  }, [open, waitSeconds]);
}
