import { contains } from "@buzz/db";
import { businesses } from "@buzz/db/schema";
import { sql } from "drizzle-orm";

/** The text that `businesses_search_idx` covers. */
const text = sql`${businesses.businessName} || ' ' || coalesce(${businesses.description}, '') || ' ' || ${businesses.address}`;

/** Shops with the words in name, description or address. */
export const matching = (words: string) => contains(text, words);
