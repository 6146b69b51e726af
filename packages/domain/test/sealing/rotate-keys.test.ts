import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { listAccounts } from "../../src/accounts/index.js";
import { listInput } from "../../src/accounts/schemas.js";
import { saveAlarmPhone } from "../../src/alarms/index.js";
import { confirmApproval, kinds } from "../../src/approvals/index.js";
import { changeBankAccount } from "../../src/bank-accounts/index.js";
import { createBankFile } from "../../src/bank-files/create.js";
import { useCoupon } from "../../src/coupons/index.js";
import { type Cipher, createCipher, idempotently } from "../../src/index.js";
import { phoneColumns } from "../../src/kernel/personal-columns.js";
import { hireInput } from "../../src/operators/schemas.js";
import { refuseForeignKeys, rotateKeys } from "../../src/sealing/index.js";
import { sealedTables } from "../../src/sealing/tables.js";
import { approveSettlement } from "../../src/settlements/index.js";
import {
  couponQr,
  enter,
  giveCoupon,
  hireOperator,
  openBudget,
  PASSWORD,
  signUp,
} from "../../src/testing/index.js";
import { enableTwoFactor, setUpTwoFactor } from "../../src/two-factor/index.js";
import { proveCode } from "../../src/two-factor/prove-code.js";
import { myProfile } from "../../src/users/index.js";
import { createWebhook, rotateWebhookSecret } from "../../src/webhooks/index.js";
import { asked, provenOperator } from "../support/approvals.js";
import { requested, shopOwed } from "../support/settlements.js";
import { whileHeld } from "../support/while-held.js";
import { testWorld } from "../support/world.js";

const lookupKey = randomBytes(32);
const oldKey = { id: "k1", key: randomBytes(32) };
const newKey = { id: "k2", key: randomBytes(32) };
const oldOnly = createCipher([oldKey], lookupKey);
const both = createCipher([newKey, oldKey], lookupKey);
const newOnly = createCipher([newKey], lookupKey);

const world = await testWorld({ cipher: oldOnly });
const million = 1_000_000;
await openBudget(world, {
  coupon: million,
  event: million,
  referral: million,
  settlement: million,
});
await world.changeSettings({ maker_checker_roles: true });

/** The keys that seal each column, and how many values each. */
async function keysInUse(): Promise<Record<string, Record<string, number>>> {
  const found: Record<string, Record<string, number>> = {};
  for (const { name, columns } of sealedTables)
    for (const column of columns) {
      const rows = await world.db.execute<{ id: string; count: number }>(sql`
        select split_part(${sql.identifier(column.name)}, ':', 1) as id, count(*)::int as count
        from ${sql.identifier(name)} where ${sql.identifier(column.name)} is not null group by 1`);
      found[column.field] = Object.fromEntries(rows.map(({ id, count }) => [id, count]));
    }
  return found;
}

const rotate = (cipher: Cipher = both) => rotateKeys({ db: world.db, cipher });
const codeOf = (secret: string) =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: world.clock().getTime() });

test("after a rotation everything opens with the new key alone, whatever people did meanwhile", async () => {
  const resident = await signUp(world, { phone: "010-1111-2222" });
  const shop = await shopOwed(world);
  const settlementId = await requested(world, shop);
  await changeBankAccount(shop.ctx, {
    password: PASSWORD,
    bankAccount: { bankName: "하나은행", accountNumber: "123-456-7890", accountHolder: "김사장" },
  });
  const protectedOne = await hireOperator(world);
  const { secret } = await setUpTwoFactor(protectedOne);
  await enableTwoFactor(protectedOne, { code: codeOf(secret) });
  const hesitating = await hireOperator(world);
  const { secret: pending } = await setUpTwoFactor(hesitating);
  const coupon = { qrCode: await couponQr(resident, await giveCoupon(world, resident)) };
  const use = { ...coupon, purchaseAmount: 9_000 };
  const keyed = { ...shop.ctx, idempotencyKey: "a/key" };
  const first = await idempotently(keyed, "coupons.use", use, useCoupon);
  const hire = {
    email: "new@buzz.example",
    name: "새 운영자",
    role: "admin",
    requirePasswordChange: true,
  };
  const maker = await hireOperator(world);
  await saveAlarmPhone(maker, { phone: "010-7777-8888" });
  await approveSettlement(maker, { id: settlementId, approved: true });
  await createBankFile(maker, { settlementIds: [settlementId] });
  const { id } = await createWebhook(maker, {
    url: "https://hooks.example.org/buzz",
    events: ["budget.warning"],
  });
  await rotateWebhookSecret(maker, { id });
  const approvalId = await asked(maker, kinds.operator, hireInput.parse(hire));
  for (const [field, keys] of Object.entries(await keysInUse()))
    expect(Object.keys(keys), field).toEqual(["k1"]);

  // One who changes their phone while its old value is being sealed anew, by a server that has the old key alone.
  const rotation = await whileHeld(world, {
    hold: (tx) =>
      tx.execute(sql`
        update user_profiles set phone = ${phoneColumns({ cipher: oldOnly }, resident.userId, "010-3333-4444").phone?.text},
          phone_hash = ${oldOnly.lookup("user_profiles.phone", "010-3333-4444").text}
        where user_id = ${resident.userId}`),
    start: () => rotate(),
    waiting: 1,
  });
  const left = (await rotation()).filter(({ keys }) => "k1" in keys);
  expect(left).toMatchObject([{ table: "user_profiles", keys: { k1: 1 }, unreadable: [] }]);

  const again = await rotate();
  expect(again.map(({ resealed }) => resealed).reduce((sum, count) => sum + count)).toBe(1);
  for (const [field, keys] of Object.entries(await keysInUse()))
    expect(Object.keys(keys), field).toEqual(["k2"]);
  expect((await rotate()).every(({ resealed }) => resealed === 0)).toBe(true);

  world.deps.cipher = newOnly;
  await refuseForeignKeys(world.deps);
  const { email } = resident;
  expect((await enter(world, { email, password: PASSWORD })).user.email).toBe(email);
  expect((await myProfile(world.user(resident.userId))).phone).toBe("010-3333-4444");
  const operator = world.operator(maker.actor.userId);
  const { items } = await listAccounts(operator, listInput.parse({ search: "010-3333-4444" }));
  expect(items).toMatchObject([{ id: resident.userId, email }]);
  world.clock.advance(60_000);
  await proveCode(world.system(), protectedOne.actor.userId, codeOf(secret));
  const late = world.operator(hesitating.actor.userId);
  await enableTwoFactor(late, { code: codeOf(pending) });
  const owner = { ...world.owner(shop.ownerId), idempotencyKey: "a/key" };
  expect(await idempotently(owner, "coupons.use", use, useCoupon)).toEqual(first);
  await rotateWebhookSecret(operator, { id });
  const checker = await provenOperator(world);
  expect(await confirmApproval(checker, { id: approvalId })).toMatchObject({
    approval: { status: "confirmed" },
  });
});

test("a value that does not open is named, stays as it is and holds up nothing else", async () => {
  world.deps.cipher = newOnly;
  const [one, other] = [await signUp(world), await signUp(world)];
  await world.db.execute(sql`
    update users set email = (select email from users where id = ${other.userId}) where id = ${one.userId}`);
  const key3 = { id: "k3", key: randomBytes(32) };
  const rotations = await rotate(createCipher([key3, newKey], lookupKey));
  expect(rotations.find(({ table }) => table === "users")).toMatchObject({
    unreadable: [`email of ${one.userId}`],
    keys: { k2: 1 },
  });
  expect(rotations.filter(({ keys }) => "k2" in keys)).toHaveLength(1);
});

test("a server with other keys than its database's refuses to serve it", async () => {
  world.deps.cipher = newOnly;
  await signUp(world);
  await refuseForeignKeys(world.deps);
  const { db } = world;
  const otherKeys = createCipher([{ id: "k2", key: randomBytes(32) }], lookupKey);
  await expect(refuseForeignKeys({ db, cipher: otherKeys })).rejects.toThrow("DATA_KEYS");
  const otherLookup = createCipher([newKey], randomBytes(32));
  await expect(refuseForeignKeys({ db, cipher: otherLookup })).rejects.toThrow("LOOKUP_KEY");
});

test("every sealed column is bound to its own name, and every hash finds a column of the schema", () => {
  const fields = sealedTables.flatMap(({ name, columns }) =>
    columns.map((column) => [`${name}.${column.name}`, column.field]),
  );
  expect(fields.length).toBeGreaterThan(10);
  for (const [own, field] of fields) expect(field).toBe(own);
  for (const { key } of sealedTables) expect(key.length).toBeGreaterThan(0);
});
