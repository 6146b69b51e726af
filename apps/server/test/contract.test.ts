import { openApiDocument, otherOperations, routes } from "@buzz/api/server";
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { version } from "../src/version.js";
import { startServer } from "./support/server.js";

const server = await startServer();
afterAll(() => server.close());
const document = openApiDocument(version);

test("the OpenAPI document is the committed one", async () => {
  await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot(
    "../../../docs/openapi.json",
  );
});

test("it is right OpenAPI 3.1, and what the server serves", async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(document));
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  expect(validator.version).toBe("3.1");
  const served = await server.app.inject("/api/docs/json");
  expect(JSON.parse(served.body)).toEqual(JSON.parse(JSON.stringify(document)));
  const page = await server.app.inject("/api/docs");
  expect([page.statusCode, page.headers["content-type"]]).toEqual([
    200,
    expect.stringContaining("text/html"),
  ]);
});

test("it names every REST address once, aliases as deprecated", () => {
  const operation = z.looseObject({ operationId: z.string(), deprecated: z.boolean().optional() });
  const paths = z.record(z.string(), z.record(z.string(), operation)).parse(document.paths);
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  const addresses = [
    ...routes.flatMap(({ rest }) => (rest === undefined ? [] : [rest, ...(rest.aliases ?? [])])),
    ...otherOperations.flatMap(({ paths: own }) => own),
  ];
  expect(operations).toHaveLength(addresses.length);
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  const current = operations.filter(({ deprecated }) => deprecated !== true);
  expect(current.map(({ operationId }) => operationId).sort()).toEqual(
    [
      ...routes.flatMap(({ rest, procedure }) => (rest === undefined ? [] : [procedure])),
      ...otherOperations.map(({ name }) => name),
    ].sort(),
  );
});

test("what REST has besides the procedures is served where the document says", () => {
  for (const { method, paths } of otherOperations)
    for (const path of paths)
      expect({
        path,
        served: server.app.hasRoute({
          method: method === "get" ? "GET" : "POST",
          url: `/api${path}`,
        }),
      }).toEqual({ path, served: true });
});

test("the routes are those of the committed table", async () => {
  const rows = routes.map(({ procedure, type, open, credentials, limitedAsQr, rest }) =>
    [
      procedure.padEnd(30),
      type.padEnd(8),
      (rest === undefined
        ? "-"
        : `${rest.method} ${rest.path}${rest.status === undefined ? "" : ` ${rest.status}`}`
      ).padEnd(50),
      [open && "open", credentials && "credentials", limitedAsQr && "makes QR"]
        .filter(Boolean)
        .join(", "),
    ]
      .join(" ")
      .trimEnd(),
  );
  await expect(`${rows.join("\n")}\n`).toMatchFileSnapshot("./snapshots/routes.txt");
});
