import Fastify from "fastify";
import { expect, test } from "vitest";
import { startServer } from "./support/server.js";
import { Told } from "./support/told.js";

test("a test server that logs who somebody is does not close in silence", async () => {
  const server = await startServer();
  server.app.log.debug({ who: "resident1@example.org" }, "planted");
  await expect(server.close()).rejects.toThrow("a line of the log: an e-mail");
});

test("nor one whose refusals say it, alone or among answers of a batch; what people get of themselves may", async () => {
  const app = Fastify();
  app.get("/taken", (_, reply) => reply.code(409).send({ error: { message: "010-1234-5678" } }));
  app.get("/batch", (_, reply) =>
    reply.code(207).send([{ result: { email: "me@example.org" } }, { error: "617-10-67890" }]),
  );
  app.get("/own", () => ({ data: { email: "me@example.org" } }));

  const told = new Told(app, []);
  await app.inject("/own");
  told.refusePersonalData();
  await app.inject("/taken");
  await app.inject("/batch");
  expect(() => told.refusePersonalData()).toThrow(/a phone number.*a registration/s);
  await app.close();
});
