import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Row } from "./banner.js";
import { serverFolder } from "./paths.js";

/** The accounts that the demo seed makes, from a module of the server. */
export async function demoAccountRows(file: string): Promise<Row[]> {
  const module: { demoAccounts: readonly Record<"role" | "email" | "password", string>[] } = await import(
    pathToFileURL(join(serverFolder, file)).href
  );
  return module.demoAccounts.map(({ role, email, password }) => [role, `${email}  ${password}`]);
}
