import { auditLogs, bankAccountChanges, businesses, settlementRequests } from "@buzz/db/schema";
import { and, desc, eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import {
  applyBankAccounts,
  cancelBankAccountChange,
  changeBankAccount,
  readBankAccount,
} from "../../src/bank-accounts/index.js";
import { changeInput } from "../../src/bank-accounts/schemas.js";
import { openBudget, openShop, PASSWORD, type Shop } from "../../src/testing/index.js";
import { deleteAccount } from "../../src/users/index.js";
import { atOnce, refused, times } from "../support/at-once.js";
import { requested, shopOwed, useCouponAt } from "../support/settlements.js";
import { testWorld } from "../support/world.js";

const DAY = 24 * 3_600_000;
const world = await testWorld();
await openBudget(world, { coupon: 10_000_000, settlement: 10_000_000 });

const newAccount = { bankName: "국민은행", accountNumber: "123-456-7890", accountHolder: "김사장" };
const change = ({ ctx }: Shop, given: Record<string, unknown> = {}) =>
  changeBankAccount(
    ctx,
    changeInput.parse({ bankAccount: newAccount, password: PASSWORD, ...given }),
  );
const apply = () => applyBankAccounts(world.system());
const bankOf = async ({ ctx }: Shop) => (await readBankAccount(ctx)).bankAccount.bankName;

afterEach(async () => {
  world.clock.advance(2 * DAY);
  await apply();
});

/** Which bank a settlement pays to. */
const bankOfSettlement = async (id: string) => {
  const [row] = await world.db
    .select({ bankName: settlementRequests.bankName })
    .from(settlementRequests)
    .where(eq(settlementRequests.id, id));
  return row?.bankName;
};

test("a new account takes effect after 24 h: what is requested before goes to the old one, also when it is paid later", async () => {
  const shop = await shopOwed(world);
  const old = await bankOf(shop);
  const { bankAccount, change: waiting } = await change(shop);
  expect(bankAccount.bankName).toBe(old);
  expect(waiting).toMatchObject({
    bankName: "국민은행",
    accountNumber: "*******890",
    effectiveAt: new Date(world.clock().getTime() + DAY),
  });
  world.clock.advance(DAY - 1);
  expect(await apply()).toBe(0);
  await useCouponAt(world, shop);
  const before = await requested(world, shop);
  expect(await bankOfSettlement(before)).toBe(old);

  world.clock.advance(1);
  const { answers } = await atOnce(world, times(4, apply));
  expect(answers.reduce((sum, count) => sum + count)).toBe(1);
  expect(await readBankAccount(shop.ctx)).toEqual({
    bankAccount: { bankName: "국민은행", accountNumber: "*******890", accountHolder: "김사장" },
    change: null,
  });
  world.clock.advance(DAY);
  await useCouponAt(world, shop);
  expect(await bankOfSettlement(await requested(world, shop))).toBe("국민은행");
  expect(await bankOfSettlement(before)).toBe(old);
});

test("a change that cannot be read is left and named, and holds up no other", async () => {
  const [broken, other] = [await openShop(world), await openShop(world)];
  await change(broken);
  world.clock.advance(1);
  await change(other);
  const rowOf = async ({ businessId }: Shop) => {
    const [row] = await world.db
      .select()
      .from(bankAccountChanges)
      .where(eq(bankAccountChanges.businessId, businessId));
    return { id: row?.id ?? "", bankAccountNumber: row?.bankAccountNumber ?? null };
  };
  const [kept, foreign] = [await rowOf(broken), await rowOf(other)];
  const write = ({ bankAccountNumber }: typeof kept) =>
    world.db
      .update(bankAccountChanges)
      .set({ bankAccountNumber })
      .where(eq(bankAccountChanges.id, kept.id));
  await write(foreign);
  world.clock.advance(DAY);
  await expect(apply()).rejects.toMatchObject({
    cause: { message: `the bank account of shop ${broken.businessId} is not changed` },
  });
  expect(await bankOf(other)).toBe("국민은행");
  await write(kept);
  expect(await apply()).toBe(1);
  expect(await bankOf(broken)).toBe("국민은행");
});

test("the owner gets a letter, and the log tells of it with the account masked", async () => {
  const shop = await openShop(world);
  const letters = world.mails.length;
  await change(shop);
  expect(world.mails.slice(letters)).toMatchObject([{ subject: "Buzz 정산 계좌 변경 안내" }]);
  const [row] = await world.db
    .select()
    .from(auditLogs)
    .where(
      and(eq(auditLogs.action, "business.bankAccount"), eq(auditLogs.entityId, shop.businessId)),
    )
    .orderBy(desc(auditLogs.id))
    .limit(1);
  expect(row?.newValues).toMatchObject({ accountNumber: "*******890", accountHolder: "김*장" });
});

test("within the 24 h it can be cancelled, after them it cannot; whoever is first wins", async () => {
  const shop = await openShop(world);
  const old = await bankOf(shop);
  await change(shop);
  expect((await cancelBankAccountChange(shop.ctx)).change).toBeNull();
  await expect(cancelBankAccountChange(shop.ctx)).rejects.toMatchObject(refused("RESOURCE_003"));
  world.clock.advance(2 * DAY);
  expect(await apply()).toBe(0);
  expect(await bankOf(shop)).toBe(old);

  await change(shop);
  world.clock.advance(DAY);
  await expect(cancelBankAccountChange(shop.ctx)).rejects.toMatchObject(refused("RESOURCE_003"));
  expect(await apply()).toBe(1);
  expect(await bankOf(shop)).toBe("국민은행");
});

test("another change replaces the one that waits, and its 24 h begin anew; at once, one is left", async () => {
  const shop = await openShop(world);
  await change(shop);
  world.clock.advance(DAY / 2);
  const { tally } = await atOnce(
    world,
    times(4, () => change(shop, { bankAccount: { ...newAccount, bankName: "하나은행" } })),
  );
  expect(tally).toEqual({ ok: 4 });
  world.clock.advance(DAY / 2);
  expect(await apply()).toBe(0);
  world.clock.advance(DAY / 2);
  expect(await apply()).toBe(1);
  expect(await bankOf(shop)).toBe("하나은행");
});

test("it takes the password, or a fresh second factor", async () => {
  const shop = await openShop(world);
  const old = await bankOf(shop);
  await expect(change(shop, { password: "wrong horse 1" })).rejects.toMatchObject(
    refused("AUTH_004"),
  );
  await expect(change(shop, { password: undefined })).rejects.toMatchObject(refused("AUTH_014"));
  expect(await readBankAccount(shop.ctx)).toMatchObject({
    bankAccount: { bankName: old },
    change: null,
  });
});

test("the registered account is no change, and what is over or erased bears no account", async () => {
  const shop = await openShop(world);
  await change(shop);
  world.clock.advance(DAY);
  await apply();
  await expect(change(shop)).rejects.toMatchObject(refused("RESOURCE_003"));
  const rowsOf = () =>
    world.db
      .select()
      .from(bankAccountChanges)
      .where(eq(bankAccountChanges.businessId, shop.businessId));
  expect(await rowsOf()).toMatchObject([{ bankName: null, bankAccountNumber: null }]);
  await change(shop, { bankAccount: { ...newAccount, bankName: "하나은행" } });
  await deleteAccount(shop.ctx, { password: PASSWORD });
  expect(await rowsOf()).toEqual([]);
});

test("a shop that has no account has its first at once", async () => {
  const shop = await openShop(world);
  await world.db
    .update(businesses)
    .set({ bankName: null, bankAccountNumber: null, bankAccountHolder: null })
    .where(eq(businesses.id, shop.businessId));
  const { bankAccount, change: waiting } = await change(shop);
  expect(bankAccount).toMatchObject({ bankName: "국민은행", accountNumber: "*******890" });
  expect(waiting).toBeNull();
});
