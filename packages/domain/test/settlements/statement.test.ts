import { createHash } from "node:crypto";
import { settlementStatements, users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { getSettlement, settlementFile } from "../../src/settlements/index.js";
import { hireOperator } from "../../src/testing/index.js";
import { requested, shopOwed } from "../support/settlements.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const operator = await hireOperator(world);

const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("a statement is fixed when it is requested: its file has the SHA-256 that it names, also after names changed", async () => {
  const shop = await shopOwed(world);
  const id = await requested(world, shop);
  const before = await getSettlement(operator, { id });
  const file = await settlementFile(before, "csv", "ko");
  expect(digest(file.bytes)).toBe(before.statement?.sha256);

  await world.db.update(users).set({ name: "=HYPERLINK(1)" }).where(eq(users.name, "홍길동"));

  const after = await getSettlement(operator, { id });
  expect(digest((await settlementFile(after, "csv", "ko")).bytes)).toBe(before.statement?.sha256);
  expect(after.review).toMatchObject({ statementIntact: true });
  await expect(world.db.update(settlementStatements).set({ body: "{}" })).rejects.toMatchObject({
    cause: { message: expect.stringContaining("immutable") },
  });
});

test("both files of one statement have the same bytes whenever they are made", async () => {
  const detail = await getSettlement(operator, {
    id: await requested(world, await shopOwed(world)),
  });
  for (const format of ["csv", "xlsx"] as const) {
    const first = await settlementFile(detail, format, "en");
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const second = await settlementFile(detail, format, "en");
    expect(digest(second.bytes)).toBe(digest(first.bytes));
  }
});
