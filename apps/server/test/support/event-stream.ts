import { EventSourceParserStream } from "eventsource-parser/stream";
import { onTestFinished } from "vitest";

export type Heard = { id: string | undefined; event: string | undefined; data: unknown };

type Options = { token?: string; lastEventId?: string };

export type EventStream = Awaited<ReturnType<typeof openStream>>;

/**
 * Opens the live stream of a server that listens, as a program reads it that is no browser. It closes with the test at the
 * latest.
 */
export async function openStream(origin: string, { token, lastEventId }: Options = {}) {
  const connection = new AbortController();
  const close = () => connection.abort();
  onTestFinished(close);
  const response = await fetch(`${origin}/api/notifications/stream`, {
    signal: connection.signal,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(lastEventId === undefined ? {} : { "last-event-id": lastEventId }),
    },
  });
  const { status, body } = response;
  if (status !== 200 || body === null) throw new Error(`${status} instead of a stream`);
  const reader = body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  /** The next event; undefined when the stream has ended. */
  const next = async (): Promise<Heard | undefined> => {
    const { value, done } = await reader.read();
    return done ? undefined : { id: value.id, event: value.event, data: JSON.parse(value.data) };
  };
  return {
    response,
    close,
    next,
    /** The next event of that name; others before it are passed over. */
    until: async (wanted: string): Promise<Heard> => {
      for (;;) {
        const heard = await next();
        if (heard === undefined) throw new Error(`the stream ended before ${wanted}`);
        if (heard.event === wanted) return heard;
      }
    },
  };
}
