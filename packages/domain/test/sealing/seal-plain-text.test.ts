import { randomBytes } from "node:crypto";
import { openDatabase } from "@buzz/db";
import { migrate } from "@buzz/db/migrate";
import {
  approvals,
  businessApplications,
  businesses,
  files,
  idempotencyKeys,
  settlementRequests,
  twoFactor,
  userProfiles,
  users,
} from "@buzz/db/schema";
import { createBareDatabase } from "@buzz/testkit";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { applicationStatus } from "../../src/applications/index.js";
import { login } from "../../src/auth/index.js";
import { type Cipher, createCipher } from "../../src/index.js";
import { sealPlainText } from "../../src/sealing/index.js";
import { createWorld, enter, PASSWORD, type World } from "../../src/testing/index.js";
import { refused } from "../support/at-once.js";
import { fillPlain, ids, MEMBERS, plain } from "./plain-database.js";

const BEFORE = "0005_tier_one_rows";
const dataKey = { id: "k1", key: randomBytes(32) };
const cipher = createCipher([dataKey], randomBytes(32));

/** As the version before left it, with its rows; each test has a copy. */
const original = await createBareDatabase();
afterAll(() => original.drop());
await migrate(original.url, { through: BEFORE });
const filling = openDatabase(original.url, { max: 2 });
await fillPlain(filling.db, dataKey);
await filling.close();

async function plainDatabase() {
  const database = await createBareDatabase(original);
  const { db, close } = openDatabase(database.url, { max: 2 });
  onTestFinished(async () => {
    await close();
    await database.drop();
  });
  const migrateWith = (keys: Cipher) =>
    migrate(database.url, { sealPlainText: () => sealPlainText({ db, cipher: keys }) });
  return { db, url: database.url, migrateWith };
}

async function worldOf(databaseUrl: string): Promise<World> {
  const world = await createWorld({ databaseUrl, cipher, now: new Date() });
  onTestFinished(() => world.close());
  return world;
}

/** All that the tables say, as the database gives it out. */
async function dump({ db }: World): Promise<string> {
  const tables = await db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`);
  const parts = tables.map(({ name }) =>
    db.execute<{ line: string }>(sql`select line::text as line from ${sql.identifier(name)} line`),
  );
  return (await Promise.all(parts))
    .flat()
    .map(({ line }) => line)
    .join("\n");
}

/** Everything that was in plain text is sealed, opens to what it was, and is found. */
async function expectAllSealed(world: World): Promise<void> {
  const { db } = world;
  const text = await dump(world);
  for (const value of Object.values(plain)) expect(text).not.toContain(value);
  expect(text).not.toMatch(/@buzz\.example/);

  const row = async <T>(query: PromiseLike<T[]>): Promise<T> => {
    const [found] = await query;
    if (found === undefined) throw new Error("a row is lost");
    return found;
  };
  const opened = <T extends object>(found: T, key: string) => cipher.openAll(found, key);
  const shop = await row(db.select().from(businesses).where(eq(businesses.id, ids.shop)));
  expect(opened(shop, ids.shop)).toMatchObject({
    registrationNumber: plain.shopNumber,
    phone: plain.shopPhone,
    bankAccountNumber: plain.account,
    bankAccountHolder: plain.holder,
  });
  expect(opened(await row(db.select().from(businessApplications)), ids.application)).toMatchObject({
    email: plain.applicantEmail,
    registrationNumber: plain.applicantNumber,
    phone: plain.shopPhone,
    bankAccountNumber: plain.account,
    bankAccountHolder: plain.holder,
  });
  expect(opened(await row(db.select().from(settlementRequests)), ids.settlement)).toMatchObject({
    bankAccountNumber: plain.account,
    bankAccountHolder: plain.holder,
  });
  const factor = await row(db.select().from(twoFactor));
  expect(opened(factor, ids.owner)).toMatchObject({
    secret: plain.secret,
    pendingSecret: plain.secret,
  });
  const answer = await row(db.select().from(idempotencyKeys));
  expect(opened(answer, `${ids.user}/coupons.claim/a/key`)).toMatchObject({ answer: plain.answer });
  expect(opened(await row(db.select().from(approvals)), ids.approval)).toMatchObject({
    input: plain.answer,
  });

  const applicantHash = cipher.lookup("business_applications.email", plain.applicantEmail);
  expect(await db.$count(files, eq(files.applicantHash, applicantHash))).toBe(1);
  const shared = cipher.lookup("user_profiles.phone", plain.otherPhone);
  expect(await db.$count(userProfiles, eq(userProfiles.phoneHash, shared))).toBe(MEMBERS);
  for (const number of [1, 501, MEMBERS]) {
    const email = `Member${number}@buzz.example`;
    const found = eq(users.emailHash, cipher.lookup("users.email", email));
    const member = await row(db.select().from(users).where(and(found)));
    expect(opened(member, member.id)).toMatchObject({ email: email.toLowerCase() });
  }
}

async function expectEverybodySignsIn(world: World): Promise<void> {
  const { userEmail: email, shopNumber: businessNumber } = plain;
  expect((await enter(world, { email, password: PASSWORD })).user).toMatchObject({
    id: ids.user,
    email,
  });
  expect(await login(world.visitor(), { businessNumber, password: PASSWORD })).toMatchObject({
    user: { id: ids.owner, email: plain.ownerEmail },
  });
  const applicant = { email: plain.applicantEmail, password: PASSWORD };
  await expect(login(world.visitor(), applicant)).rejects.toMatchObject(refused("BUSINESS_002"));
  expect(
    await applicationStatus(world.visitor(), {
      email: plain.applicantEmail,
      registrationNumber: plain.applicantNumber,
    }),
  ).toMatchObject({ applicationId: ids.application, status: "pending" });
}

test("a database of the version before is sealed without loss, and everybody goes on signing in", async () => {
  const { url, migrateWith } = await plainDatabase();
  await migrateWith(cipher);
  const world = await worldOf(url);
  await expectAllSealed(world);
  await expectEverybodySignsIn(world);
  await migrateWith(cipher);
  await expectAllSealed(world);
});

test("interrupted anywhere, it goes on the next time", async () => {
  const { url, migrateWith } = await plainDatabase();
  for (const survives of [1, 600]) {
    let sealed = 0;
    const failing: Cipher = {
      ...cipher,
      lookup: (field, text) => {
        sealed += 1;
        if (sealed > survives) throw new Error("the power is out");
        return cipher.lookup(field, text);
      },
    };
    await expect(migrateWith(failing)).rejects.toThrow("the power is out");
  }
  await migrateWith(cipher);
  const world = await worldOf(url);
  await expectAllSealed(world);
  await expectEverybodySignsIn(world);
});

test("without the keys, or with keys that do not open what was sealed, nothing is lost", async () => {
  const { db, url, migrateWith } = await plainDatabase();
  await expect(migrate(url)).rejects.toThrow();
  const other = createCipher([{ id: "k1", key: randomBytes(32) }], randomBytes(32));
  await expect(migrateWith(other)).rejects.toThrow(/two_factor\.secret of .* does not open/);
  const [row] = await db.execute<{ secret: string }>(sql`select secret from two_factor`);
  expect(cipher.openUnbound("two_factor.secret", row?.secret ?? "")).toBe(plain.secret);
  const untouched = await db.execute(sql`select from users where email like '%@buzz.example'`);
  expect(untouched).toHaveLength(MEMBERS + 2);
});

test("a plain text that slips in meanwhile makes the migration fail, and the next one seals it", async () => {
  const { db, url, migrateWith } = await plainDatabase();
  const late = { id: crypto.randomUUID(), email: "late@buzz.example" };
  const slipping = migrate(url, {
    sealPlainText: async () => {
      await sealPlainText({ db, cipher });
      await db.execute(
        sql`insert into users (id, email, name, role) values (${late.id}, ${late.email}, '늦은', 'user')`,
      );
    },
  });
  await expect(slipping).rejects.toThrow();
  await migrateWith(cipher);
  const [row] = await db.select({ email: users.email }).from(users).where(eq(users.id, late.id));
  expect(cipher.open(row?.email ?? null, late.id)).toBe(late.email);
});
