import { unitPreset } from "@buzz/vitest-config";
import { defineConfig } from "vitest/config";

/** Runs what the containers run; needs `pnpm build` and nginx. */
export default defineConfig({
  ...unitPreset,
  test: { ...unitPreset.test, include: ["deployment/**/*.test.ts"], hookTimeout: 120_000 },
});
