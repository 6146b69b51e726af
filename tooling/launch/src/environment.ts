import { join } from "node:path";
import { startEmbeddedPostgres } from "@buzz/db/embedded";
import { stateFolder } from "./paths.js";
import { developmentSecrets } from "./secrets.js";
import type { Site } from "./site.js";

export const isProduction = process.env.NODE_ENV === "production";

/**
 * The environment for the server. In production it is the given one, untouched, so that the server itself
 * names what is missing; otherwise this clone's own database, folder and secrets stand in for what is not set.
 */
export async function serverEnvironment(site: Site): Promise<NodeJS.ProcessEnv> {
  if (isProduction) return process.env;
  const secrets = await developmentSecrets(join(stateFolder, "secrets.json"));
  const DATABASE_URL = process.env.DATABASE_URL || (await embeddedDatabase(site));
  const standIns = {
    HOST: "127.0.0.1",
    STORAGE_DIR: join(stateFolder, "uploads"),
    MAIL_DIR: join(stateFolder, "mail"),
  };
  return { ...standIns, ...secrets, ...process.env, DATABASE_URL };
}

/** Where this machine reaches the server that listens on `HOST`. */
export function apiOrigin(port: number): string {
  const { HOST } = process.env;
  const everywhere = !HOST || HOST === "0.0.0.0" || HOST === "::";
  return `http://${everywhere ? "127.0.0.1" : HOST}:${port}`;
}

async function embeddedDatabase(site: Site): Promise<string> {
  const server = await startEmbeddedPostgres({
    dataDir: join(stateFolder, "postgres"),
    durability: "durable",
  });
  site.atEnd(server.stop);
  void server.exited.then(() => site.fail(new Error("Postgres ended unexpectedly.")));
  return server.url;
}
