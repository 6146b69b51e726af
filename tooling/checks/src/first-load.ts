import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { repository } from "./repository.js";

const compress = promisify(gzip);

/**
 * Bytes over the wire, gzipped, before a built app can paint: its page and the scripts and styles that the
 * page names.
 */
export async function firstLoadBytes(app: string, base: string): Promise<number> {
  const dist = join(repository, "apps", app, "dist");
  const page = await readFile(join(dist, "index.html"), "utf8");
  const assets = [...page.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].flatMap(
    ([, url]) => url ?? [],
  );
  if (assets.length === 0) throw new Error(`The page of ${app} names no script.`);
  const sizes = assets.map(async (url) =>
    gzipped(await readFile(join(dist, url.slice(base.length)))),
  );
  return (await Promise.all([gzipped(page), ...sizes])).reduce((total, size) => total + size, 0);
}

const gzipped = async (content: string | Buffer): Promise<number> =>
  (await compress(content)).length;
