import { contains, type Db } from "@buzz/db";
import { businesses, userProfiles, users } from "@buzz/db/schema";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import type { AdminContext } from "../kernel/context.js";
import { email, mobile, registrationNumber } from "../kernel/schemas.js";

const shopTexts = sql`${businesses.businessName} || ' ' || coalesce(${businesses.description}, '') || ' ' || ${businesses.address}`;

/**
 * Accounts with the words in their name or their shop's name, or whose e-mail, phone or shop's registration number they
 * are: of what is sealed, only the whole is found. Each by an index of its own.
 */
export function named({ db, cipher }: AdminContext, words: string): SQL {
  const byName = db.select({ id: users.id }).from(users).where(contains(users.name, words));
  const byShop = ownersWhere(
    db,
    and(
      contains(shopTexts, words),
      sql`strpos(lower(${businesses.businessName}), lower(${words})) > 0`,
    ),
  );
  const address = email.safeParse(words);
  const phone = mobile.safeParse(words);
  const number = registrationNumber.safeParse(words);
  const found = union(byName, byShop);
  if (address.success)
    found.union(
      db
        .select({ id: users.id })
        .from(users)
        .where(eq(users.emailHash, cipher.lookup("users.email", address.data))),
    );
  if (phone.success)
    found.union(
      db
        .select({ id: userProfiles.userId })
        .from(userProfiles)
        .where(eq(userProfiles.phoneHash, cipher.lookup("user_profiles.phone", phone.data))),
    );
  if (number.success) {
    const hash = cipher.lookup("businesses.registration_number", number.data);
    found.union(ownersWhere(db, eq(businesses.registrationNumberHash, hash)));
  }
  return inArray(users.id, found);
}

const ownersWhere = (db: Db, where: SQL | undefined) =>
  db.select({ id: businesses.ownerId }).from(businesses).where(where);
