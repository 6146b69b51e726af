import type { z } from "zod";
import type { SignedContext } from "../kernel/context.js";
import { operatorsTopicsFor } from "../outbox/audience.js";
import { type Cursor, formatCursor, isAfter, parseCursor } from "../outbox/cursor.js";
import { eventNamed } from "../outbox/events.js";
import { currentPlace, type Letter, readMissed } from "../outbox/read.js";
import { createMailbox } from "./mailbox.js";
import { type followInput, liveEvent } from "./schemas.js";

const HEARTBEAT_MS = 15_000;
const MOST_WAITING = 500;
const PAGE = 200;

/** The event that is none: nothing more has happened up to the place that its id names. */
export const HEARTBEAT = "heartbeat";

export type LiveEvent = { id: string } & z.output<typeof liveEvent>;

type Connection = { signal: AbortSignal; heartbeatMs?: number };

/**
 * Events of the caller as they happen (rules §13). Told the id of the last event that arrived, it goes on after it:
 * nothing is lost or doubled, whichever instance answers.
 *
 * @throws why the signal was aborted; SERVER_003 when the reader is too slow.
 */
export async function* followEvents(
  ctx: SignedContext,
  { lastEventId }: z.output<typeof followInput>,
  { signal, heartbeatMs = HEARTBEAT_MS }: Connection,
): AsyncGenerator<LiveEvent, never, void> {
  const mailbox = createMailbox<Letter>(MOST_WAITING);
  const { place, stop } = await ctx.live.listen(ctx.actor.userId, (letter) => {
    if (isFor(ctx, letter) && !mailbox.put(letter)) stop();
  });
  signal.addEventListener("abort", stop, { once: true });
  try {
    let at = (await resumable(ctx, lastEventId)) ?? place;
    yield tick(at);
    while (isAfter(place, at)) {
      const missed = await readMissed(ctx.db, ctx.actor, { from: at, to: place, limit: PAGE });
      for (const letter of missed) {
        signal.throwIfAborted();
        yield* eventsOf(letter);
      }
      at = missed.length === PAGE ? (missed.at(-1) ?? place) : place;
    }
    for (;;) {
      const letter = await mailbox.take(heartbeatMs, signal);
      if (letter === undefined) at = later(at, ctx.live.place() ?? at);
      else if (!isAfter(letter, at)) continue;
      else at = letter;
      if (letter === undefined) yield tick(at);
      else yield* eventsOf(letter);
    }
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
  }
}

/** The place to go on from; undefined for one that no instance can have told. */
async function resumable(ctx: SignedContext, lastEventId?: string): Promise<Cursor | undefined> {
  const last = lastEventId === undefined ? undefined : parseCursor(lastEventId);
  if (last === undefined || isAfter(last, await currentPlace(ctx.db))) return undefined;
  return last;
}

const isFor = ({ actor }: SignedContext, { topic, audience, recipientId }: Letter): boolean => {
  if (recipientId !== null) return recipientId === actor.userId;
  return audience === "everybody" || operatorsTopicsFor(actor).some((own) => own === topic);
};

/** The event of a message; none for what is no event, or was written by a version that told it otherwise. */
function* eventsOf(letter: Letter): Generator<LiveEvent, void, void> {
  const event = liveEvent.safeParse({ event: eventNamed(letter.topic), data: letter.payload });
  if (event.success) yield { id: formatCursor(letter), ...event.data };
}

const tick = (at: Cursor): LiveEvent => ({ id: formatCursor(at), event: HEARTBEAT, data: null });

const later = (one: Cursor, other: Cursor): Cursor => (isAfter(other, one) ? other : one);
