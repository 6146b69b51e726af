import { Readable } from "node:stream";
import { isTrackedEnvelope } from "@trpc/server";
import type { FastifyReply } from "fastify";
import { z } from "zod";

const content = z.object({ event: z.string(), data: z.unknown() });
const asyncIterable = z.custom<AsyncIterable<unknown>>(
  (value) => typeof value === "object" && value !== null && Symbol.asyncIterator in value,
);

type Frame = z.output<typeof content> & { id: string };

/** The events of `notifications.stream`, whose answer is only known to be of some type. */
export async function* liveEvents(answer: unknown): AsyncGenerator<Frame, void, void> {
  for await (const item of asyncIterable.parse(answer)) {
    if (!isTrackedEnvelope(item)) throw new Error("an event of the stream has no id");
    yield { id: item[0], ...content.parse(item[1]) };
  }
}

const BUFFER_BYTES = 16 * 1024;

/** Sends frames as they come, as fast as the reader takes them. The connection ends with them, else it would hold up a close. */
export const sendFrames = (reply: FastifyReply, frames: AsyncIterable<string>): FastifyReply =>
  reply
    .type("text/event-stream")
    .header("cache-control", "no-cache, no-transform")
    .header("connection", "close")
    .header("x-accel-buffering", "no")
    .send(Readable.from(frames, { objectMode: false, highWaterMark: BUFFER_BYTES }));
