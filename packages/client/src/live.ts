import type { CommonRouter } from "@buzz/api";
import { TRPCClientError } from "@trpc/client";
import type { inferRouterOutputs } from "@trpc/server";
import { EventSource } from "eventsource";
import superjson from "superjson";
import { type ReadableError, readError } from "./errors.js";
import type { AccessTokens } from "./refresh.js";
import { type Audience, cookieSession } from "./session.js";

type Streamed = inferRouterOutputs<CommonRouter>["notifications"]["stream"];
type Told = Streamed extends AsyncIterable<{ data: infer Data }> ? Data : never;

/** What the server tells as it happens: `event` names it, `data` says what; amounts in won or P. */
export type LiveEvent = Exclude<Told, { event: "heartbeat" }>;

export type LiveOptions = {
  url: string;
  audience: Audience;
  tokens: AccessTokens;
  /** Called with every event, once each and in order. */
  hear: (event: LiveEvent) => void;
  /** True while events arrive. `resumed` is false when what happened before may not have been told. */
  connected: (now: boolean, resumed: boolean) => void;
  /** The place to go on from, as an earlier stop gave it. */
  from?: string | undefined;
};

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** Heartbeats come every 15 seconds: after so long without a word the connection is dead. */
const SILENCE_MS = 45_000;

/**
 * Follows `notifications.stream` until it is stopped, and goes on after the last event that arrived, whatever
 * breaks: nothing is lost or heard twice. Each connection shows the access token of its moment, in the header as all
 * calls do; one that died early is renewed. It ends by itself with the session.
 *
 * tRPC's own link does the same, but stands in the module that every call needs and would be loaded with the first screen.
 *
 * Returns how to stop, which gives the place reached; nothing is heard after that.
 */
export function followLive(options: LiveOptions): () => string | undefined {
  const { url, audience, tokens, hear, connected } = options;
  let place = options.from;
  let stopped = false;
  let failures = 0;
  let shown: string | undefined;
  let leave = follow();
  return () => {
    stopped = true;
    leave();
    return place;
  };

  function follow(): () => void {
    const source = new EventSource(`${url}/notifications.stream`, { fetch: asCaller });
    let over = false;
    let silence = setTimeout(end, SILENCE_MS);
    source.addEventListener("message", ({ data, lastEventId }) => {
      clearTimeout(silence);
      silence = setTimeout(end, SILENCE_MS);
      failures = 0;
      const told = superjson.deserialize<Told>(JSON.parse(data));
      const resumed = place !== undefined;
      place = lastEventId;
      // A stream begins with a heartbeat, and so does one that goes on.
      if (told.event === "heartbeat") connected(true, resumed);
      else hear(told);
    });
    source.addEventListener("serialized-error", ({ data }) =>
      end(TRPCClientError.from({ error: superjson.deserialize(JSON.parse(data)) })),
    );
    source.addEventListener("error", () => end());
    return close;

    function close(): void {
      over = true;
      clearTimeout(silence);
      source.close();
    }

    function end(error?: unknown): void {
      if (over) return;
      close();
      connected(false, true);
      void followAgain(readError(error));
    }
  }

  async function asCaller(address: string | URL, init: RequestInit): Promise<Response> {
    shown = await tokens.get();
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries(cookieSession(audience))) headers.set(name, value);
    if (shown !== undefined) headers.set("authorization", `Bearer ${shown}`);
    if (place !== undefined) headers.set("last-event-id", place);
    return fetch(address, { ...init, headers });
  }

  async function followAgain({ status, retryAfter }: ReadableError): Promise<void> {
    failures += 1;
    if (status === 401 && !(await isRenewed())) return;
    if (status !== 401 || failures > 1)
      await pause(Math.max(pauseAfter(failures), (retryAfter ?? 0) * 1000));
    if (!stopped) leave = follow();
  }

  /** False when the session has ended; while the server is away nobody can tell, and it is tried again. */
  async function isRenewed(): Promise<boolean> {
    try {
      return shown !== undefined && (await tokens.renew(shown)) !== undefined;
    } catch {
      return true;
    }
  }
}

/** Grows, and differs from device to device: a server that restarts cuts all of them off at once. */
const pauseAfter = (failures: number) =>
  Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
