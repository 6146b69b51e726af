import { systemSettings, users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { readStored } from "../kernel/settings.js";
import { catalogue } from "./catalogue.js";
import { settingKeys } from "./keys.js";
import { rangeOf } from "./range-of.js";
import type { listInput, listOutput } from "./schemas.js";

/** Every setting, or those of a category, with its value, meaning and range, in the order of the contract. */
export async function listSettings(
  ctx: AdminContext,
  { category }: z.output<typeof listInput>,
): Promise<z.output<typeof listOutput>> {
  const [stored, changes] = await Promise.all([readStored(ctx.db), lastChanges(ctx)]);
  const settings = ctx.settings.over(stored);
  const defaults = ctx.settings.over({});
  const keys =
    category === undefined
      ? settingKeys
      : settingKeys.filter((key) => catalogue[key].category === category);
  return {
    settings: keys.map((key) => ({
      key,
      value: settings[key],
      default: defaults[key],
      description: catalogue[key][ctx.locale],
      category: catalogue[key].category,
      dataType: typeof defaults[key] === "boolean" ? "boolean" : "number",
      unit: catalogue[key].unit,
      ...rangeOf(key),
      ...(changes.get(key) ?? { updatedAt: null, updatedBy: null }),
    })),
  };
}

async function lastChanges({ db }: AdminContext) {
  const rows = await db
    .select({
      key: systemSettings.key,
      updatedAt: systemSettings.updatedAt,
      updatedBy: { id: users.id, name: users.name },
    })
    .from(systemSettings)
    .leftJoin(users, eq(users.id, systemSettings.updatedBy));
  return new Map(rows.map(({ key, ...change }) => [key, change]));
}
