import { routes } from "@buzz/api/server";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { cases } from "./cases/index.js";
import { aliases, aliasRows } from "./support/aliases.js";
import { castOf } from "./support/cast.js";
import { errandsOf } from "./support/errands.js";
import { inWordsOf } from "./support/older-words.js";
import { startServer } from "./support/server.js";
import { settled } from "./support/settled.js";
import { type Input, rest, routeOf, viaRest } from "./support/transports.js";

const server = await startServer();
afterAll(() => server.close());
const cast = await castOf(server);
const stage = { ...cast, errands: errandsOf(cast) };

test("the router has every alias of the contract, and no other", () => {
  const built = routes.flatMap(({ procedure, rest: meta }) =>
    meta?.aliases === undefined
      ? []
      : [[procedure, meta.aliases.map(({ method = meta.method, path }) => `${method} ${path}`)]],
  );
  expect(Object.fromEntries(built)).toEqual(aliases);
});

describe.each(aliasRows)("$row", ({ procedure, row, path, method }) => {
  const { type, open, rest: canonical } = routeOf(procedure);
  const [first] = cases[procedure] ?? [];
  const pending = path === "/admin/businesses/pending" ? { status: "pending" } : {};

  test("answers like its canonical address", async () => {
    const one = await prepared();
    const other = type === "query" ? one : await prepared();
    const here = await viaRest(server.app, procedure, one.input, one.call);
    const said = inWordsOf(row, other.input);
    const there = await viaRest(server.app, procedure, said, other.call, { method, path });
    expect(here.code).toBeUndefined();
    expect(there.status).toBe(here.status);
    if (type === "query") expect(there.data).toEqual(here.data);
    else expect(shapeOf(settled(there.data))).toEqual(shapeOf(settled(here.data)));
  });

  test("refuses whom and what its canonical address refuses", async () => {
    const { input } = await prepared();
    const suspended = { token: stage.suspendedUser.token };
    const garbage = (of: Input) =>
      Object.fromEntries(Object.keys(of).map((name) => [name, "\u0000"]));
    const said = inWordsOf(row, input);
    const refused = [
      [garbage(input), garbage(said), (await prepared()).call],
      ...(open ? [] : [[input, said, {}] as const, [input, said, suspended] as const]),
    ] as const;
    for (const [wrong, alsoWrong, call] of refused) {
      const here = await viaRest(server.app, procedure, { ...wrong, ...pending }, call);
      const there = await viaRest(server.app, procedure, { ...alsoWrong, ...pending }, call, {
        method,
        path,
      });
      expect([there.status, there.code]).toEqual([here.status, here.code]);
    }
  });

  async function prepared() {
    const { as, input = {} } = (await first?.prepare(stage)) ?? {};
    return { input: { ...input, ...pending }, call: { token: as?.token } };
  }

  test("does not hide the canonical address", () => expect(path).not.toBe(canonical.path));
});

test("the address of waiting applications shows those alone, whatever else is asked", async () => {
  await cast.town.applicant();
  const call = { token: cast.businessManager.token };
  const all = await rest(
    server.app,
    "GET",
    "/admin/businesses/pending",
    { status: "approved" },
    call,
  );
  const { items } = z.object({ items: z.array(z.object({ status: z.string() })) }).parse(all.data);
  expect(new Set(items.map(({ status }) => status))).toEqual(new Set(["pending"]));
});

/** Names and kinds without the values, which differ from one command to the next. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shapeOf(part)]));
}
