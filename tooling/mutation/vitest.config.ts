import { fileURLToPath } from "node:url";
import { nodePreset } from "@buzz/vitest-config";
import { mergeConfig, type Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { guards } from "./src/guards.js";
import { sourceOf, without } from "./src/source.js";

const guard = guards.find(({ name }) => name === process.env.WITHOUT_GUARD);

/** Takes one guard out of the sources as they are loaded; the files stay as they are. */
const removal: Plugin = {
  name: "without-guard",
  enforce: "pre",
  transform: (code, id) =>
    guard !== undefined && id === sourceOf(guard) ? without(guard, code) : undefined,
};

export default mergeConfig(
  nodePreset,
  defineConfig({
    root: fileURLToPath(new URL("../../packages/domain", import.meta.url)),
    plugins: [removal],
    test: { bail: 1 },
  }),
);
