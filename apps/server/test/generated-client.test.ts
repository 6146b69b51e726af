import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { openApiDocument } from "@buzz/api/server";
import { verifyLedger } from "@buzz/ledger";
import { generateApi } from "swagger-typescript-api";
import { afterAll, expect, test } from "vitest";
import { version } from "../src/version.js";
import { startServer } from "./support/server.js";
import { Town } from "./support/town.js";

const server = await startServer();
afterAll(() => server.close());

/** Runs a program of the workspace; what it said is part of the failure. */
const run = (name: string, ...args: string[]) =>
  promisify(execFile)(binary(name), args).catch((error: Error & { stdout?: string }) => {
    throw new Error(`${error.message}\n${error.stdout ?? ""}`);
  });
const here = fileURLToPath(new URL("generated-client", import.meta.url));
const binary = (name: string) =>
  fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));

test("a client generated from the OpenAPI document has the right types and does the main job", {
  timeout: 120_000,
}, async () => {
  await writeFile(`${here}/client.gen.ts`, await generatedClient());
  await run("tsc", "-p", here);

  const origin = await server.app.listen({ port: 0, host: "127.0.0.1" });
  const { token } = await new Town(server).operator("super_admin");
  await run("tsx", `${here}/journey.ts`, origin, token);

  expect(await verifyLedger(server.db)).toEqual([]);
});

async function generatedClient(): Promise<string> {
  const path = `${here}/openapi.gen.json`;
  await writeFile(path, JSON.stringify(openApiDocument(version)));
  const { files } = await generateApi({
    input: path,
    output: false,
    silent: true,
    moduleNameFirstTag: true,
  });
  const [client] = files;
  if (client === undefined) throw new Error("no client was generated");
  return client.fileContent;
}
