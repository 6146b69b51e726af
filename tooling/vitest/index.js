// JavaScript, because Vite hands the imports of a vitest.config.ts to plain Node.
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

/** Tests run the sources of every internal package, so no build comes first. */
const conditions = ["@buzz/source", ...defaultServerConditions];

export const unitPreset = defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    environment: "node",
    include: ["test/**/*.test.ts", "src/**/*.test.ts"],
    pool: "forks",
    maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
    testTimeout: 20_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
});

export const nodePreset = defineConfig({
  ...unitPreset,
  // Vitest runs the global setup in an environment of its own, which takes over neither of the settings above.
  environments: { __vitest__: { resolve: { conditions, noExternal: [/^@buzz\//] } } },
  test: {
    ...unitPreset.test,
    // A path and not a dependency: testkit depends on packages that are tested with this preset.
    globalSetup: [
      fileURLToPath(new URL("../../packages/testkit/src/global-setup.ts", import.meta.url)),
    ],
  },
});
