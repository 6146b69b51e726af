import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const source = fileURLToPath(new URL("service-worker.js", import.meta.url));

/** Too large for every phone: fetched when a screen asks, then kept. */
const large = /\.wasm$/;

/**
 * Makes a built app installable: brings `sw.js`, which serves the app's own files without network.
 *
 * @param {readonly string[]} others paths below the app's own that belong to somebody else.
 * @returns {import('vite').Plugin}
 */
export function installable(others) {
  /** @type {import('vite').ResolvedConfig} */
  let config;
  return {
    name: "buzz:installable",
    apply: "build",
    configResolved: (resolved) => {
      config = resolved;
    },
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const files = Object.values(bundle).map((file) => ({
          path: file.fileName,
          content: file.type === "chunk" ? file.code : file.source,
        }));
        const hashed = (path) => path.startsWith(`${config.build.assetsDir}/`);
        const precache = [...files, ...(await publicFiles(config.publicDir))]
          .filter(({ path }) => !large.test(path))
          .map(({ path, content }) => ({
            url: path,
            revision: hashed(path) ? null : createHash("sha256").update(content).digest("hex"),
          }));
        const onDemand = files.map(({ path }) => path).filter((path) => large.test(path));
        this.emitFile({
          type: "asset",
          fileName: "sw.js",
          source: await serviceWorker({ precache, onDemand, others }, config.build.target),
        });
      },
    },
  };
}

/** @param {string} folder */
async function publicFiles(folder) {
  const names = await readdir(folder);
  return Promise.all(
    names.map(async (path) => ({ path, content: await readFile(join(folder, path)) })),
  );
}

async function serviceWorker({ precache, onDemand, others }, target) {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: {
      "process.env.NODE_ENV": JSON.stringify("production"),
      __PRECACHE__: JSON.stringify(precache),
      __ON_DEMAND__: JSON.stringify(onDemand),
      __OTHERS__: JSON.stringify(others),
    },
    build: {
      write: false,
      target,
      rolldownOptions: { input: source, output: { format: "iife" } },
    },
  });
  const [{ output }] = [built].flat();
  return output[0].code;
}
