import { settingsSchema } from "../kernel/settings.js";

export const settingKeys = settingsSchema.keyof().options;
