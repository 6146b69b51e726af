import { replayLedger, verifyLedger } from "@buzz/ledger";
import { describe, expect, onTestFinished, test } from "vitest";
import { demoAccount } from "../src/demo/accounts.js";
import { refuseDemoAccounts } from "../src/demo/refuse.js";
import { seedDemo } from "../src/demo/seed.js";
import { rowsOf } from "./support/rows.js";
import { startServer } from "./support/server.js";
import { Town } from "./support/town.js";

const moments = {
  "an afternoon in Seoul": "2026-11-23T06:00:00Z",
  "half past midnight on the first of a month": "2026-02-28T15:30:00Z",
  "the last minute of a year": "2026-12-31T14:59:00Z",
};

describe.each(Object.entries(moments))("the demo of %s", (_, at) => {
  test("is a month whose books are right; a second seed changes nothing; production refuses it", {
    timeout: 120_000,
  }, async () => {
    const server = await startServer({ at });
    onTestFinished(() => server.close());
    const { deps, db } = server;
    await refuseDemoAccounts(deps.domain);

    await seedDemo(deps.domain);
    expect(await verifyLedger(db)).toEqual([]);
    expect((await replayLedger(db)).differences).toEqual([]);
    const seeded = await rowsOf(db);
    await seedDemo(deps.domain);
    expect(await rowsOf(db)).toEqual(seeded);
    await expect(refuseDemoAccounts(deps.domain)).rejects.toThrow("demo accounts");

    const town = new Town(server);
    const signIn = async (role: "user" | "owner" | "super_admin") => {
      const { email, password } = demoAccount(role);
      const enter =
        role === "super_admin" ? town.enrol(email, password) : town.signIn(email, password);
      return (await enter).api;
    };
    const user = await signIn("user");
    expect(await user.coupons.my.query({ status: "active" })).not.toMatchObject({ items: [] });
    const owner = await signIn("owner");
    const dashboard = await owner.businesses.dashboard.query();
    expect(dashboard.stats.coupons.totalUsed + dashboard.stats.mileage.totalUsed).toBeGreaterThan(
      0,
    );
    const operator = await signIn("super_admin");
    const { summary } = await operator.settlements.list.query({});
    expect(
      Math.min(summary.pendingCount, summary.approvedCount, summary.paidCount),
    ).toBeGreaterThan(0);
    expect(await operator.budget.current.query({})).toMatchObject({ stage: "normal" });
  });
});
