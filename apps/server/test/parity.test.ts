import { camelOf, type RestMeta, routes } from "@buzz/api/server";
import { errorRegistry } from "@buzz/domain";
import { verifyLedger } from "@buzz/ledger";
import { afterAll, describe, expect, test } from "vitest";
import { cases } from "./cases/index.js";
import { castOf } from "./support/cast.js";
import { errandsOf } from "./support/errands.js";
import { startServer } from "./support/server.js";
import { settled } from "./support/settled.js";
import { routeOf, viaRest, viaTrpc } from "./support/transports.js";

/** Two towns with one history: what REST does in one, tRPC does in the other. */
const stageOf = async (server: Awaited<ReturnType<typeof startServer>>) => {
  const cast = await castOf(server);
  return { ...cast, errands: errandsOf(cast) };
};
const servers = await Promise.all([startServer(), startServer()]);
const [restTown, trpcTown] = await Promise.all(servers.map(stageOf));
afterAll(() => Promise.all(servers.map((server) => server.close())));

test("every procedure with a REST form has its cases, and the first of them succeeds", () => {
  const named = routes.filter(({ rest }) => rest !== undefined).map(({ procedure }) => procedure);
  expect(Object.keys(cases).sort()).toEqual([...named].sort());
  for (const [first] of Object.values(cases)) expect(first.outcome).toBeTypeOf("number");
});

describe.each(Object.entries(cases))("%s", (procedure, all) => {
  test.each(all)("$name: $outcome on both transports, alike", async ({ outcome, prepare }) => {
    if (restTown === undefined || trpcTown === undefined) throw new Error("both towns must stand");
    const mine = await prepare(restTown);
    const yours = await prepare(trpcTown);
    const onRest = await viaRest(restTown.town.server.app, procedure, mine.input, {
      token: mine.as?.token,
    });
    const onTrpc = await viaTrpc(trpcTown.town.server.app, procedure, yours.input, {
      token: yours.as?.token,
    });

    if (typeof outcome === "number") {
      expect(onRest).toMatchObject({ status: outcome, code: undefined, details: undefined });
      expect(onTrpc).toMatchObject({ status: 200, code: undefined });
    } else {
      expect(onRest.code).toBe(outcome);
      expect(onTrpc.code).toBe(outcome);
      expect([onRest.status, onTrpc.status]).toEqual([registered(outcome), registered(outcome)]);
    }
    expect(settled(withoutSecondNames(onRest.data, routeOf(procedure).rest))).toEqual(
      settled(onTrpc.data),
    );
    expect(settled(onRest.details)).toEqual(settled(onTrpc.details));
  });
});

test("the books of both towns are right, and alike", async () => {
  for (const { db } of servers) expect(await verifyLedger(db)).toEqual([]);
  const [one, other] = await Promise.all(
    [restTown, trpcTown].map((town) => town?.admin.api.budget.current.query({})),
  );
  expect(one).toEqual(other);
});

const registered = (code: string) =>
  Object.entries(errorRegistry).find(([name]) => name === code)?.[1].status;

/** REST repeats some fields under a second name; tRPC has no older clients. */
function withoutSecondNames(data: unknown, { alsoEmits = {}, bothCases }: RestMeta): unknown {
  const names = Object.keys(alsoEmits).map((name) => name.split("."));
  return names.reduce(without, bothCases ? inOneCase(data) : data);
}

/** Without the names of fields that stand beside it in camelCase. */
function inOneCase(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(inOneCase);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([key]) => camelOf(key) === key || !(camelOf(key) in data))
      .map(([key, value]) => [key, inOneCase(value)]),
  );
}

function without(data: unknown, [name = "", ...inner]: string[]): unknown {
  if (Array.isArray(data)) return data.map((item) => without(item, [name, ...inner]));
  if (typeof data !== "object" || data === null) return data;
  const entries = Object.entries(data);
  return Object.fromEntries(
    inner.length === 0
      ? entries.filter(([key]) => key !== name)
      : entries.map(([key, value]) => [key, key === name ? without(value, inner) : value]),
  );
}
