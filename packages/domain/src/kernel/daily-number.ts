import type { Db } from "@buzz/db";
import { dailyNumberBases } from "@buzz/db/schema";
import { and, eq, sql } from "drizzle-orm";

const sequences = {
  BZ: sql`nextval('redemption_numbers')`,
  ST: sql`nextval('settlement_numbers')`,
  PB: sql`nextval('bank_file_numbers')`,
  RV: sql`nextval('reversal_numbers')`,
} as const;

type Prefix = keyof typeof sequences;

/** Takes the next number of a day, such as `#BZ261123042`: unique, rising, at least 3 digits. */
export type DailyNumber = (tx: Db, prefix: Prefix, day: string) => Promise<string>;

/**
 * Sequences count without making commands wait for one another; numbers of refused commands are skipped.
 * A day's base is the sequence's value when the day was first asked for; once committed it never changes,
 * so each process keeps it.
 */
export function createDailyNumber(): DailyNumber {
  const bases = new Map<string, number>();
  return async (tx, prefix, day) => {
    const key = `${prefix}/${day}`;
    const base = bases.get(key) ?? (await baseOf(tx, prefix, day));
    const [row] = await tx.execute<{ value: string }>(sql`select ${sequences[prefix]} as value`);
    return format(prefix, day, Number(row?.value) - base);
  };

  async function baseOf(tx: Db, prefix: Prefix, day: string): Promise<number> {
    const [own] = await tx
      .insert(dailyNumberBases)
      .values({ series: prefix, day, base: sql`${sequences[prefix]}` })
      .onConflictDoNothing()
      .returning({ base: dailyNumberBases.base });
    if (own !== undefined) return own.base;
    const [committed] = await tx
      .select({ base: dailyNumberBases.base })
      .from(dailyNumberBases)
      .where(and(eq(dailyNumberBases.series, prefix), eq(dailyNumberBases.day, day)));
    if (committed === undefined) throw new Error(`no base for ${prefix}/${day}`);
    if (bases.size > 10) bases.clear();
    bases.set(`${prefix}/${day}`, committed.base);
    return committed.base;
  }
}

const format = (prefix: Prefix, day: string, sequence: number) =>
  `#${prefix}${day.slice(2).replaceAll("-", "")}${String(sequence).padStart(3, "0")}`;
