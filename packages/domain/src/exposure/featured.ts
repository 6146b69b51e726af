import { businesses, categories } from "@buzz/db/schema";
import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { listedColumns } from "../businesses/columns.js";
import type { Context } from "../kernel/context.js";
import { picksOfToday } from "./picks.js";
import { recordExposure } from "./record.js";
import { onTurn } from "./rotation.js";
import type { featuredInput, featuredOutput } from "./schemas.js";

/**
 * The shops of the main page: those whose turn it is, and today's picks by theme. All of them count as
 * shown.
 */
export async function featuredShops(
  ctx: Context,
  { limit }: z.output<typeof featuredInput>,
): Promise<z.output<typeof featuredOutput>> {
  const [turns, picks] = await Promise.all([onTurn(ctx, limit), picksOfToday(ctx)]);
  const [shops, titles] = await Promise.all([
    readShops(ctx, [...turns, ...picks.flatMap(({ businessIds }) => businessIds)]),
    readTitles(ctx),
  ]);
  const shown = (ids: string[]) => ids.flatMap((id) => shops.get(id) ?? []);
  const items = shown(turns);
  const themes = picks
    .map(({ theme, businessIds }) => ({
      theme,
      title: titles.get(theme) ?? theme,
      businesses: shown(businessIds),
    }))
    .filter(({ businesses }) => businesses.length > 0);
  recordExposure(ctx, "main", items);
  for (const { businesses } of themes) recordExposure(ctx, "pick", businesses);
  return { items, picks: themes };
}

async function readShops({ db, cipher }: Context, ids: string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .select(listedColumns)
    .from(businesses)
    .where(and(inArray(businesses.id, ids), eq(businesses.status, "approved")));
  return new Map(rows.map((row) => [row.id, cipher.openAll(row, row.id)]));
}

const titles = {
  ko: {
    chosen: "오늘의 추천 가게",
    new: "새로 함께하는 가게",
    discover: "새롭게 발견하는 가게",
    town: "우리 동네 가게",
  },
  en: {
    chosen: "Recommended today",
    new: "New in town",
    discover: "Worth discovering",
    town: "Around the neighbourhood",
  },
} as const;

async function readTitles({ db, locale }: Context): Promise<Map<string, string>> {
  const rows = await db.select().from(categories);
  return new Map([
    ...Object.entries(titles[locale]),
    ...rows.map(({ id, nameKo, nameEn }): [string, string] => [
      id,
      locale === "en" ? `${nameEn} of the day` : `오늘의 ${nameKo}`,
    ]),
  ]);
}
