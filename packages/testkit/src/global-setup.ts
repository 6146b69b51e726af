import type { TestProject } from "vitest/node";
import { buildTemplate, dropDatabases } from "./template-database.js";
import { startThrowawayPostgres } from "./throwaway-postgres.js";

declare module "vitest" {
  interface ProvidedContext {
    postgres: {
      /** URL of a database on whose server the tests may create their own. */
      adminUrl: string;
      template: string;
      /** Begins the name of every database of this run. */
      prefix: string;
    };
  }
}

/** One Postgres server for a run: the one named by the environment, else a throwaway of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  const server = given ? undefined : await startThrowawayPostgres();
  const adminUrl = given ?? server?.url ?? "";
  const prefix = `buzz_test_${Date.now().toString(36)}_${process.pid}_`;
  try {
    project.provide("postgres", { adminUrl, prefix, template: await buildTemplate(adminUrl) });
  } catch (error) {
    await server?.stop();
    throw error;
  }
  return () => (server ? server.stop() : dropDatabases(adminUrl, prefix));
}
