import { createHash, randomUUID } from "node:crypto";
import type { Db } from "@buzz/db";
import { businesses, LookupHash, Sealed, users } from "@buzz/db/schema";
import {
  account,
  draw,
  earnMileage,
  lockMileage,
  type Month,
  openBusinessAccount,
  openMileageAccount,
  post,
  spendMileage,
} from "../../src/index.js";
import { at } from "./ledger.js";

async function createUser(tx: Db, role: "user" | "business"): Promise<string> {
  const id = randomUUID();
  const email = new Sealed("users.email", sealedForm(id));
  const emailHash = new LookupHash("users.email", hashForm(id));
  await tx.insert(users).values({ id, email, emailHash, name: "홍길동", role });
  return id;
}

/** What the ledger never opens; only the database looks at its form. */
const sealedForm = (text: string) => `test:${hashForm(text)}`;
const hashForm = (text: string) => createHash("sha256").update(text).digest("base64url");

/** A user with an empty points account. */
export async function createHolder(db: Db): Promise<string> {
  return db.transaction(async (tx) => {
    const userId = await createUser(tx, "user");
    await openMileageAccount(tx, userId, at);
    return userId;
  });
}

/** An approved shop that is owed nothing. */
export async function createShop(db: Db): Promise<string> {
  return db.transaction(async (tx) => {
    const id = randomUUID();
    await tx.insert(businesses).values({
      id,
      ownerId: await createUser(tx, "business"),
      businessName: "가게",
      registrationNumber: new Sealed("businesses.registration_number", sealedForm(id)),
      registrationNumberHash: new LookupHash("businesses.registration_number", hashForm(id)),
      category: "cafe",
      address: "부산광역시 남구 수영로 309",
      displayTimeSlots: ["lunch"],
      status: "approved",
    });
    await openBusinessAccount(tx, id);
    return id;
  });
}

type Grant = { month: Month; amount: number; expiresAt: Date };

/** Grants points out of the month's coupon budget. Returns the lot's id. */
export async function earn(
  db: Db,
  userId: string,
  { month, amount, expiresAt }: Grant,
): Promise<string> {
  const lotId = randomUUID();
  const transactionId = randomUUID();
  await db.transaction(async (tx) => {
    await lockMileage(tx, [userId]);
    const funds = await draw(tx, { month, category: "coupon", amount }, 0);
    if (typeof funds === "string") throw new Error(funds);
    await earnMileage(tx, {
      transactionId,
      lotId,
      userId,
      amount,
      description: "test",
      referenceType: "test",
      referenceId: lotId,
      source: funds.source,
      at,
      expiresAt,
    });
    const credit = account.user(userId);
    const grant = { credit, amount, reason: "test", refType: "test", refId: lotId };
    await post(tx, { id: randomUUID(), at, transfers: funds.pay([grant]) });
  });
  return lotId;
}

type Use = { businessId: string; amount: number; useId?: string; transactionId?: string };

/** Spends points inside the caller's transaction; undefined when there are too few. */
export async function spendIn(
  tx: Db,
  userId: string,
  { businessId, amount, useId = randomUUID(), transactionId = randomUUID() }: Use,
): Promise<number | undefined> {
  await lockMileage(tx, [userId]);
  const spent = await spendMileage(tx, {
    transactionId,
    userId,
    amount,
    businessId,
    description: "test",
    referenceType: "redemption",
    referenceId: useId,
    at,
  });
  if (spent === undefined) return undefined;
  await post(tx, { id: useId, at, transfers: [spent.transfer] });
  return spent.balance;
}
