import { useEffect, useRef, useState } from "react";
import type { LiveEvent } from "./live.js";
import { useBuzz } from "./provider.js";

type DataOf<Name extends LiveEvent["event"]> = Extract<LiveEvent, { event: Name }>["data"];

/** What to do on which event; `data` is typed by the router. Amounts in won or P. */
export type LiveHandlers = {
  [Name in LiveEvent["event"]]?: (data: DataOf<Name>) => void;
} & {
  /** The stream has begun, or could not go on where it broke off: read again what events would have changed. */
  begun?: () => void;
};

/**
 * Hears what the server tells the signed-in person as it happens, while the component is mounted:
 *
 * ```tsx
 * const utils = trpc.useUtils();
 * const live = useLiveEvents({
 *   "scan.result": ({ transactionNo, amount }) => celebrate(transactionNo, amount),
 *   "stats.updated": () => utils.businesses.dashboard.invalidate(),
 *   begun: () => utils.businesses.dashboard.invalidate(),
 * });
 * ```
 *
 * All components of an app share one connection, which is loaded with the first of them, shows a fresh access token
 * each time it connects, and goes on after the last event it heard: no event is lost or comes twice. Handlers may
 * change from render to render. Returns whether events arrive right now; while they do not, a screen that needs them
 * may ask by itself (`refetchInterval: live ? false : 5_000`).
 */
export function useLiveEvents(handlers: LiveHandlers): boolean {
  const { loadLive } = useBuzz();
  const [live, setLive] = useState(false);
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    let gone = false;
    let stop = () => {
      gone = true;
    };
    loadLive().then(
      (store) => {
        if (gone) return;
        stop = store.listen({
          hear: (event) => handle(latest.current, event),
          begun: () => latest.current.begun?.(),
          turned: setLive,
        });
      },
      // What cannot be loaded leaves the screen as it is without events.
      () => {},
    );
    return () => stop();
  }, [loadLive]);
  return live;
}

function handle<Name extends LiveEvent["event"]>(
  handlers: { [N in Name]?: (data: DataOf<N>) => void },
  { event, data }: { event: Name; data: DataOf<Name> },
): void {
  handlers[event]?.(data);
}
