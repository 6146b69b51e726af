import { EventSourceParserStream } from "eventsource-parser/stream";

export type Heard = { id: string | undefined; event: string | undefined; data: unknown };

type Options = { token?: string; lastEventId?: string };

/** Opens the live stream of a server that listens, as a program reads it that is no browser. */
export async function openStream(origin: string, { token, lastEventId }: Options = {}) {
  const connection = new AbortController();
  const response = await fetch(`${origin}/api/notifications/stream`, {
    signal: connection.signal,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(lastEventId === undefined ? {} : { "last-event-id": lastEventId }),
    },
  });
  const { body } = response;
  if (body === null) throw new Error("the stream has no body");
  const reader = body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  return {
    response,
    close: () => connection.abort(),
    /** The next event; undefined when the stream has ended. */
    next: async (): Promise<Heard | undefined> => {
      const { value, done } = await reader.read();
      return done ? undefined : { id: value.id, event: value.event, data: JSON.parse(value.data) };
    },
  };
}
