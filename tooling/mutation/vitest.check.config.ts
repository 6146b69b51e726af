import { unitPreset } from "@buzz/vitest-config";

export default unitPreset;
