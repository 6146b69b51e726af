import { unitPreset } from "@buzz/vitest-config";
import { mergeConfig } from "vitest/config";

/** A journey is one long test. Two run beside each other, each with a site, a database and a browser of its own. */
export default mergeConfig(unitPreset, {
  test: {
    testTimeout: 240_000,
    hookTimeout: 180_000,
    globalSetup: "src/seed.ts",
  },
});
