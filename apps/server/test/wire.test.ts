import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { startServer } from "./support/server.js";

const server = await startServer();
afterAll(() => server.close());
const { port } = new URL(await server.app.listen({ host: "127.0.0.1", port: 0 }));

async function send(bytes: string): Promise<string> {
  const socket = connect({ host: "127.0.0.1", port: Number(port) });
  await once(socket, "connect");
  socket.write(bytes);
  return text(socket);
}

const envelope = z.object({
  success: z.literal(false),
  error: z.object({
    code: z.literal("VALIDATION_002"),
    message: z.string(),
    timestamp: z.string(),
  }),
});

test.each([
  [
    "letters in the address that were not encoded",
    "GET /api/businesses/search?q=커피 HTTP/1.1\r\n",
  ],
  ["no HTTP at all", "hello\r\n"],
  ["a header without a name", "GET /api/health HTTP/1.1\r\n: x\r\n"],
  ["two lengths", "POST /api/auth/login HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n"],
  [
    "a length beside chunks, as smugglers send",
    "POST /api/auth/login HTTP/1.1\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n",
  ],
  [
    "chunks that are not the last encoding",
    "POST /api/auth/login HTTP/1.1\r\ntransfer-encoding: chunked, identity\r\n",
  ],
  ["a header beyond measure", `GET /api/health HTTP/1.1\r\nx-long: ${"x".repeat(100_000)}\r\n`],
])("%s: 400 in the envelope, and the line is closed", async (_, start) => {
  const answer = await send(`${start}host: localhost\r\n\r\n`);
  const [head = "", body = ""] = answer.split("\r\n\r\n", 2);
  expect(head).toMatch(/^HTTP\/1\.1 400 /);
  expect(head).toContain("connection: close");
  expect(envelope.safeParse(JSON.parse(body)).success).toBe(true);
});

test.each(["TRACE", "CONNECT", "PROPFIND", "TRACK"])("%s is no method here", async (method) => {
  const secret = "buzz-web-refresh=secret";
  const answer = await send(
    `${method} /api/health HTTP/1.1\r\nhost: localhost\r\ncookie: ${secret}\r\nconnection: close\r\n\r\n`,
  );
  expect(answer).not.toContain(secret);
  expect(answer).not.toMatch(/^HTTP\/1\.1 2/);
});
