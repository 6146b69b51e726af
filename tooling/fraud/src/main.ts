import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "@buzz/db/embedded";
import { migrate } from "@buzz/db/migrate";
import { referralAnalytics } from "@buzz/domain/referral-analytics";
import { analyticsInput } from "@buzz/domain/referral-analytics/schemas";
import { createWorld, hireOperator } from "@buzz/domain/testing";
import { liveMonth } from "./live.js";
import { tablesOf } from "./score.js";

const seed = Number(process.argv[2] ?? 1);
const dataDir = await mkdtemp(join(tmpdir(), "buzz-fraud-"));
const server = await startEmbeddedPostgres({ dataDir, durability: "throwaway" });
try {
  await migrate(server.url);
  console.log(await judge(server.url));
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
process.exit();

/** What the flags of the programme say of a month whose truth is known. */
async function judge(databaseUrl: string): Promise<string> {
  const world = await createWorld({ databaseUrl });
  try {
    const suspects = await liveMonth(world, seed);
    const operator = await hireOperator(world);
    const { suspiciousActivity } = await referralAnalytics(operator, analyticsInput.parse({}));
    return tablesOf(suspects, suspiciousActivity);
  } finally {
    await world.close();
  }
}
