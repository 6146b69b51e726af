import { followLive, type LiveEvent, type LiveOptions } from "./live.js";
import type { SessionStore } from "./session.js";

/** A page that is out of sight for so long lets go of its connection; back in sight it hears what it missed. */
const HIDDEN_MS = 60_000;

export type LiveListener = {
  hear: (event: LiveEvent) => void;
  /** The stream has begun, or begun anew: what happened before was not told. */
  begun: () => void;
  /** Whether events arrive right now, when one begins to listen and whenever it changes. */
  turned: (live: boolean) => void;
};

/** The live stream of one app: a single connection however many screens listen, and none while nobody does. */
export type LiveStore = {
  /** Returns how to stop. */
  listen(listener: LiveListener): () => void;
};

type Options = Pick<LiveOptions, "url" | "audience" | "tokens"> & {
  sessions: SessionStore;
  page: Document;
};

export function createLiveStore({ sessions, page, ...options }: Options): LiveStore {
  const listeners = new Set<LiveListener>();
  let live = false;
  let hidden = page.hidden;
  let hiding: ReturnType<typeof setTimeout> | undefined;
  let place: { session: string; id: string | undefined } | undefined;
  let running: { session: string; stop: () => void } | undefined;

  sessions.subscribe(adjust);
  page.addEventListener("visibilitychange", () => {
    clearTimeout(hiding);
    if (page.hidden) hiding = setTimeout(see, HIDDEN_MS);
    else see();
  });

  return {
    listen: (listener) => {
      listeners.add(listener);
      listener.turned(live);
      adjust();
      return () => {
        listeners.delete(listener);
        adjust();
      };
    },
  };

  function see(): void {
    hidden = page.hidden;
    adjust();
  }

  /** Starts, stops or starts over, so that what runs is what is wanted: somebody listens, is signed in and looks. */
  function adjust(): void {
    const session = listeners.size > 0 && !hidden ? sessions.staying() : null;
    if (running !== undefined && running.session !== session) {
      running.stop();
      running = undefined;
      tell(false);
    }
    if (session !== null && running === undefined) running = { session, stop: start(session) };
  }

  function start(session: string): () => void {
    const stop = followLive({
      ...options,
      from: place?.session === session ? place.id : undefined,
      hear: (event) => {
        for (const { hear } of listeners) hear(event);
      },
      connected: (now, resumed) => {
        tell(now);
        if (now && !resumed) for (const { begun } of listeners) begun();
      },
    });
    return () => {
      const id = stop();
      // To who comes later, what happened while nobody listened is no news.
      place = listeners.size > 0 ? { session, id } : undefined;
    };
  }

  function tell(now: boolean): void {
    if (live === now) return;
    live = now;
    for (const { turned } of listeners) turned(now);
  }
}
