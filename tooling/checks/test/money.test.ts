import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../src/repository.js";

/** `ledger_checks` and `mileage_expiry_notices` hold what was found and what was told, no money. */
const writes = [
  /\b(insert|update|delete)\(\s*(ledger(?!Checks\b)|mileage(?!ExpiryNotices\b))[A-Z]\w*\s*\)/,
  /\b(insert\s+into|update|delete\s+from)\s+(ledger|mileage)_(?!checks\b|expiry_notices\b)\w+/i,
];

test.each(["packages/api/src", "packages/domain/src", "apps/server/src"])(
  "%s moves no money: only the ledger writes the tables of money and points",
  async (folder) => {
    const offenders: string[] = [];
    for (const file of await readdir(join(repository, folder), { recursive: true })) {
      if (!file.endsWith(".ts")) continue;
      const text = await readFile(join(repository, folder, file), "utf8");
      if (writes.some((write) => write.test(text))) offenders.push(file);
    }
    expect(offenders).toEqual([]);
  },
);
