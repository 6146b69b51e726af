import { contains, type Db } from "@buzz/db";
import { businesses, userProfiles, users } from "@buzz/db/schema";
import { and, inArray, type SQL, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";

const nameAndEmail = sql`${users.name} || ' ' || ${users.email}`;
const shopTexts = sql`${businesses.businessName} || ' ' || coalesce(${businesses.description}, '') || ' ' || ${businesses.address}`;
const phoneDigits = sql`replace(${userProfiles.phone}, '-', '')`;

/** Fewer digits say nothing about a phone number. */
const LEAST_DIGITS = 3;

/** Accounts with the words in their name, e-mail, phone number or their shop's name; each by an index of its own. */
export function named(db: Db, words: string): SQL {
  const byName = db.select({ id: users.id }).from(users).where(contains(nameAndEmail, words));
  const byShop = db
    .select({ id: businesses.ownerId })
    .from(businesses)
    .where(
      and(
        contains(shopTexts, words),
        sql`strpos(lower(${businesses.businessName}), lower(${words})) > 0`,
      ),
    );
  const digits = words.replaceAll(/[\s-]/g, "");
  if (!/^\d+$/.test(digits) || digits.length < LEAST_DIGITS)
    return inArray(users.id, union(byName, byShop));
  const byPhone = db
    .select({ id: userProfiles.userId })
    .from(userProfiles)
    .where(contains(phoneDigits, digits));
  return inArray(users.id, union(byName, byShop, byPhone));
}
