import { users } from "@buzz/db/schema";
import { dayOf } from "@buzz/domain";
import { afterAll, expect, test } from "vitest";
import { castOf } from "./support/cast.js";
import { errandsOf } from "./support/errands.js";
import { startServer } from "./support/server.js";

const server = await startServer();
afterAll(() => server.close());
const cast = await castOf(server);
const { id, owner } = await errandsOf(cast).settlement();

const download = (token?: string, query = "", language = "ko", settlement = id) =>
  server.app.inject({
    url: `/api/settlements/${settlement}/export${query}`,
    headers: {
      "accept-language": language,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
  });

test("a settlement's file has a line for each use, and their sum", async () => {
  const file = await download(owner.token);
  expect(file.statusCode).toBe(200);
  expect(file.headers["content-type"]).toBe("text/csv; charset=utf-8");
  expect(file.headers["content-disposition"]).toMatch(/^attachment; filename="ST260310\d+\.csv"$/);
  expect(
    file.body
      .replace(/#BZ\d+/, "<no>")
      .replace(/R\*+\d/, "<name>")
      .split("\n"),
  ).toEqual([
    "\uFEFF거래번호,구분,사용 시각,고객,구매 금액,할인 금액,정산 금액",
    "<no>,쿠폰,2026-03-10 12:00,<name>,9000,5000,5000",
    "합계,,,,,,5000",
    "",
  ]);
  const inEnglish = await download(cast.businessManager.token, "?format=csv", "en");
  expect(inEnglish.body).toContain("Transaction,Kind,Used at,Customer,Purchase,Discount,Amount");
});

test("or it is a workbook", async () => {
  const file = await download(owner.token, "?format=xlsx");
  expect(file.statusCode).toBe(200);
  expect(file.headers["content-type"]).toContain("spreadsheetml.sheet");
  expect(file.rawPayload.subarray(0, 2).toString()).toBe("PK");
});

test("only its owner and those who look after businesses get it", async () => {
  const answers = await Promise.all(
    [
      download(),
      download(cast.user.token),
      download(cast.contentManager.token),
      download(cast.owner.token),
      download(cast.admin.token),
    ].map(async (answer) => (await answer).statusCode),
  );
  expect(answers).toEqual([401, 403, 403, 404, 200]);
});

test("a format or an id that is none is refused, after the token", async () => {
  expect((await download(undefined, "?format=pdf")).statusCode).toBe(401);
  const wrong = await download(owner.token, "?format=pdf");
  expect(JSON.parse(wrong.body)).toMatchObject({ error: { code: "VALIDATION_002" } });
  const noId = await download(owner.token, "", "ko", "mine");
  expect(JSON.parse(noId.body)).toMatchObject({ error: { code: "VALIDATION_002" } });
});

test("a name that spreadsheets would take for a formula is text in the file", async () => {
  const errands = errandsOf(cast);
  for (const first of ["=", "+", "-", "@"]) {
    const shop = await errands.busyOwner();
    await server.db.update(users).set({ name: `${first}SUM(A1:A9)` });
    const settlementDate = dayOf(server.clock.read());
    const { settlementId } = await shop.api.settlements.request.mutate({ settlementDate });
    const { body } = await download(shop.token, "", "ko", settlementId);
    const [, line = ""] = body.split("\n");
    expect(line.split(",")[3]).toMatch(new RegExp(`^"?'\\${first}`));
  }
});
