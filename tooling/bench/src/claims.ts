import type { Db } from "@buzz/db";
import { budgetSettings, systemSettings } from "@buzz/db/schema";
import { createSettingsReader, newId } from "@buzz/domain";
import { claimCoupon } from "@buzz/domain/coupons";
import type postgres from "postgres";
import type { Bench } from "./bench.js";
import { type Contender, contender } from "./contenders.js";
import { createDomain, userContext } from "./context.js";

/** Limits of the hour and of the day that no run meets; they are asked and counted all the same. */
const OUT_OF_REACH = 2_000_000_000;

/**
 * The grant that people ask for themselves: `claimCoupon` with all that it asks and writes, a coupon of one template after
 * the other to everybody, so that all claims draw on one budget, and on the limits of one hour and one day.
 */
export async function claims(
  { sql, privateKey, world: { users } }: Bench,
  /** `settings` is read over a connection of its own, as the server does: calls may hold all others. */
  { db, settings }: { db: Db; settings: Db },
  { count, concurrency }: { count: number; concurrency: number },
): Promise<Contender> {
  await db
    .insert(systemSettings)
    .values({ key: "budget_surge_hour_limit", value: OUT_OF_REACH })
    .onConflictDoNothing();
  await db.update(budgetSettings).set({ dailyLimit: OUT_OF_REACH });
  const deps = {
    ...(await createDomain(db, privateKey)),
    settings: createSettingsReader(settings, () => performance.now()),
  };
  return contender("claimCoupon, one budget", async () => {
    const templates = await insertTemplates(sql, Math.ceil(count / users.length));
    const start = performance.now();
    let next = 0;
    const caller = async () => {
      for (let index = next++; index < count; index = next++) {
        const person = users[index % users.length];
        const id = templates[Math.floor(index / users.length)];
        if (person === undefined || id === undefined) throw new Error("there is nobody to claim");
        await claimCoupon(userContext(deps, person), { id });
      }
    };
    await Promise.all(Array.from({ length: concurrency }, caller));
    return (count / (performance.now() - start)) * 1_000;
  });
}

async function insertTemplates(sql: postgres.Sql, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  await sql`
    insert into coupons (id, name, type, discount_type, discount_value)
    select id, 'Bench', 'basic', 'fixed', 1000 from unnest(${ids}::uuid[]) template(id)`;
  return ids;
}
