import { nodePreset } from "@buzz/vitest-config";
import { mergeConfig } from "vitest/config";

/** Test files share a worker's modules: each starts servers of its own, and loading takes longer than testing. */
export default mergeConfig(nodePreset, { test: { isolate: false } });
