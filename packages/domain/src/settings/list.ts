import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import type { Settings } from "../kernel/settings.js";
import { catalogue } from "./catalogue.js";
import { settingKeys } from "./keys.js";
import type { listInput, listOutput } from "./schemas.js";

/** Every setting, or those of a category, with its value and meaning. */
export async function listSettings(
  ctx: AdminContext,
  { category }: z.output<typeof listInput>,
): Promise<z.output<typeof listOutput>> {
  const settings = present(ctx, await ctx.settings());
  return {
    settings:
      category === undefined ? settings : settings.filter((one) => one.category === category),
  };
}

/** Settings as operators see them, in the order of the contract. */
export function present(
  ctx: AdminContext,
  settings: Settings,
): z.output<typeof listOutput>["settings"] {
  const defaults = ctx.settings.over({});
  return settingKeys.map((key) => ({
    key,
    value: settings[key],
    default: defaults[key],
    description: catalogue[key][ctx.locale],
    category: catalogue[key].category,
    dataType: typeof defaults[key] === "boolean" ? "boolean" : "number",
  }));
}
