import { unitPreset } from "@buzz/vitest-config";
import { defineConfig } from "vitest/config";

/** Does what the README says in a fresh clone; needs the registry, and Linux to look for leftovers. */
export default defineConfig({
  ...unitPreset,
  test: { ...unitPreset.test, include: ["smoke/**/*.test.ts"], testTimeout: 10 * 60_000 },
});
