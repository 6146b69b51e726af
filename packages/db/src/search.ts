import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/**
 * Whether a text contains the words, whatever their case. Served by an index over `search_grams` of the very same
 * expression; the second condition decides, the first one finds.
 */
export const contains = (text: SQLWrapper, words: string): SQL =>
  sql`(search_grams(${text}) @> search_grams(${words}) and ${text} ilike ${`%${escaped(words)}%`})`;

const escaped = (words: string) => words.replaceAll(/[\\%_]/g, "\\$&");
