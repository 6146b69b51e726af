import { settingsSchema } from "../kernel/settings-schema.js";

export const settingKeys = settingsSchema.keyof().options;
