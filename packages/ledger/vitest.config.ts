import { nodePreset } from "@buzz/vitest-config";

export default nodePreset;
