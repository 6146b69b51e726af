import { routes } from "@buzz/api/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cases } from "./cases/index.js";
import { castOf } from "./support/cast.js";
import { errandsOf } from "./support/errands.js";
import { rowsOf } from "./support/rows.js";
import { startServer } from "./support/server.js";
import { viaRest, viaTrpc } from "./support/transports.js";
import { whoMay } from "./support/who-may.js";
import { idsInPath, type WrongInput, wrongInputs } from "./support/wrong-inputs.js";

const server = await startServer();
const cast = await castOf(server);
const stage = { ...cast, errands: errandsOf(cast) };

/** Every procedure with a caller whom it lets in and an input that it would take. */
const calls = [];
for (const route of routes) {
  const [first] = cases[route.procedure] ?? [];
  const { as, input = {} } = (await first?.prepare(stage)) ?? {};
  if (first !== undefined && route.rest !== undefined)
    calls.push({ procedure: route.procedure, route, rest: route.rest, token: as?.token, input });
}

/** Callers whom a door lets in too, and whose row it is not. */
const strangers: Partial<Record<string, { token: string }>> = {
  U: cast.otherUser,
  O: cast.otherOwner,
  any: cast.otherUser,
  "O+BM": cast.otherOwner,
};
/** What these name belongs to everybody. */
const shared = new Set(["coupons.claim", "contents.marketerGet"]);

let before: Record<string, string>;
beforeAll(async () => {
  before = await rowsOf(server.db);
});
afterAll(async () => {
  const after = await rowsOf(server.db);
  await server.close();
  expect(after).toEqual(before);
});

/** Figures of a client that are compared, never used: nonsense in them is none sent. */
const noted = /^(couponCount|couponAmount|mileageCount|mileageAmount|totalAmount):/;

describe.each(calls)("$procedure", ({ procedure, route, rest, token, input }) => {
  const wrong = wrongInputs(route, input).filter(
    ({ what }) => procedure !== "settlements.request" || !noted.test(what),
  );
  const inPath = (what: string) => rest.path.split("/").includes(`:${what.split(":")[0]}`);
  const survivesRest = ({ what, inUrl }: WrongInput) =>
    inUrl ? !(inPath(what) && what.endsWith("missing")) : rest.method !== "GET" && !inPath(what);

  test("refuses what is wrong on tRPC", async () => {
    await refused(wrong, (wrongInput) => viaTrpc(server.app, procedure, wrongInput, { token }));
  });

  test("refuses what is wrong on REST", async () => {
    await refused(wrong.filter(survivesRest), (wrongInput) =>
      viaRest(server.app, procedure, wrongInput, { token }),
    );
  });

  const stranger = strangers[whoMay[procedure] ?? "P"];
  if (stranger !== undefined && !shared.has(procedure))
    test.each(idsInPath(route))("does not find another's row by %s", async () => {
      for (const send of [viaRest, viaTrpc])
        expect(await send(server.app, procedure, input, { token: stranger.token })).toMatchObject({
          status: 404,
        });
    });

  test.each(idsInPath(route))("finds nothing by an unknown %s", async (name) => {
    for (const send of [viaRest, viaTrpc]) {
      const unknown = { ...input, [name]: stage.errands.stranger };
      expect(await send(server.app, procedure, unknown, { token })).toMatchObject({ status: 404 });
    }
  });
});

async function refused(
  wrong: WrongInput[],
  send: (input: WrongInput["input"]) => Promise<{ status: number; code: string | undefined }>,
) {
  for (const { what, input, code } of wrong) {
    const answer = await send(input);
    expect({ what, status: answer.status, code: answer.code }).toEqual({
      what,
      status: 400,
      code: expect.stringMatching(code),
    });
  }
}
