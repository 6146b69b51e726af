import { useEffect, useState } from "react";

const tickMilliseconds = 250;

/** Whole seconds until the instant, 0 once it has passed. Survives a sleeping phone: it reads the clock, it does not count. */
export function useRemaining(expiresAt: Date): number {
  const end = expiresAt.getTime();
  const [now, setNow] = useState(() => Date.now());
  const over = now >= end;

  useEffect(() => {
    if (over) return;
    const timer = setInterval(() => setNow(Date.now()), tickMilliseconds);
    return () => clearInterval(timer);
  }, [over]);

  return Math.max(0, Math.ceil((end - now) / 1000));
}
