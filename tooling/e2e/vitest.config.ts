import { unitPreset } from "@buzz/vitest-config";
import { mergeConfig } from "vitest/config";

/** A journey is one long test; nothing else runs beside it. */
export default mergeConfig(unitPreset, {
  test: {
    testTimeout: 240_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    globalSetup: "src/seed.ts",
  },
});
