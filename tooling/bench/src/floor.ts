import Fastify from "fastify";
import { z } from "zod";
import { connect } from "./recording.js";

/**
 * The floor of reads: nothing but Fastify, postgres.js and the statements that the product sends, prepared,
 * their rows answered as JSON. `GET /<read>/<n>` runs what reader n's call sends.
 */
const { DATABASE_URL = "", POOL = "10" } = process.env;
const parameter = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const call = z.array(z.object({ text: z.string(), parameters: z.array(parameter) }));
const reads = z.array(z.array(call));

process.once("message", async (message) => {
  const calls = reads.parse(message);
  const sql = connect(DATABASE_URL, Number(POOL));
  const app = Fastify();
  app.get<{ Params: { read: string; n: string } }>("/:read/:n", async ({ params }) => {
    const statements = calls[Number(params.read)]?.[Number(params.n)] ?? [];
    return Promise.all(
      statements.map(({ text, parameters }) => sql.unsafe(text, parameters, { prepare: true })),
    );
  });
  process.send?.(await app.listen({ host: "127.0.0.1", port: 0 }));
});
process.once("disconnect", () => process.exit());
