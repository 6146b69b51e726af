import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import { buffer } from "node:stream/consumers";
import { generate } from "selfsigned";

export type Received = {
  headers: IncomingMessage["headers"] /** As it came, and read as text. */;
  bytes: Buffer;
  body: string;
  at: number;
};

export type Receiver = {
  url: string;
  /** The certificate that vouches for it. */
  ca: string;
  received: Received[];
  /** How it answers from now on: a status, or whatever it likes. */
  answer: number | ((response: ServerResponse, call: Received) => void);
  close(): Promise<void>;
};

/** Somebody's server on loopback, with a certificate of its own, that webhooks are sent to. */
export async function startReceiver(): Promise<Receiver> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "127.0.0.1" }], {
    keyType: "ec",
    extensions: [
      { name: "basicConstraints", cA: true },
      { name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] },
    ],
  });
  const server = createServer({ key, cert }, async (request, response) => {
    const bytes = await buffer(request);
    const call = { headers: request.headers, bytes, body: bytes.toString(), at: performance.now() };
    receiver.received.push(call);
    if (typeof receiver.answer === "function") receiver.answer(response, call);
    else response.writeHead(receiver.answer).end("thank you");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the receiver has no port");
  const receiver: Receiver = {
    url: `https://127.0.0.1:${address.port}/hooks`,
    ca: cert,
    received: [],
    answer: 200,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return receiver;
}
