import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../../..", import.meta.url));

export const serverFolder = join(repository, "apps", "server");

/** What the launcher keeps for this clone; deleting it starts over with an empty database. */
export const stateFolder = join(repository, ".buzz");
