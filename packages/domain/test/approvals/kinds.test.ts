import { budgetSwitches, userAdminRoles, users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { confirmApproval, kinds, needsSecondOperator } from "../../src/approvals/index.js";
import type { Kind } from "../../src/approvals/kind.js";
import { listApprovals } from "../../src/approvals/list.js";
import { login } from "../../src/auth/index.js";
import { currentBudget, emergencyControl } from "../../src/budget/index.js";
import { emergencyInput } from "../../src/budget/schemas.js";
import { service } from "../../src/budget/services.js";
import type { AdminContext } from "../../src/index.js";
import { hireInput } from "../../src/operators/schemas.js";
import { approveSettlement, getSettlement } from "../../src/settlements/index.js";
import { hireOperator, signUp } from "../../src/testing/index.js";
import { asked, effects, provenOperator } from "../support/approvals.js";
import { refused } from "../support/at-once.js";
import { pointsOf } from "../support/books.js";
import { requested, shopOwed } from "../support/settlements.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const maker = await hireOperator(world);
const reason = "Found a mistake in our books.";
const never = {
  maker_checker_payout_min: null,
  maker_checker_points_min: null,
  maker_checker_budget: false,
  maker_checker_roles: false,
  maker_checker_resume: false,
};
let checker: AdminContext;
beforeEach(async () => {
  await world.changeSettings(never);
  checker = await provenOperator(world);
});

/** Asks for a command, sees that nothing but the request was written, and reads what is told of it. */
async function askedInVain<I, O>(kind: Kind<I, O>, input: I) {
  const before = await effects(world);
  const id = await asked(maker, kind, input);
  expect(await effects(world)).toEqual(before);
  const [listed] = (await listApprovals(checker, { status: "pending", page: 1, limit: 1 })).items;
  expect(listed).toMatchObject({ id, kind: kind.name, requestedBy: maker.actor.userId });
  return { id, summary: listed?.summary ?? "", about: listed?.about };
}

const confirm = (id: string) => confirmApproval(checker, { id });

async function approved(): Promise<string> {
  const id = await requested(world, await shopOwed(world));
  await approveSettlement(maker, { id, approved: true });
  return id;
}

const payout = (id: string, outcome: "paid" | "unknown" = "paid") => ({
  id,
  outcome,
  transactionId: "BANK-1",
  completedAt: new Date("2026-11-25T09:00:00+09:00"),
});

const statusOf = async (id: string) => (await getSettlement(maker, { id })).status;

test("a payout waits from the amount of the setting on, and keeps its day", async () => {
  const ask = needsSecondOperator(kinds.payout);
  await world.changeSettings({ maker_checker_payout_min: 10_001 });
  expect(await ask(maker, payout(await approved()))).toMatchObject({ status: "paid" });

  await world.changeSettings({ maker_checker_payout_min: 10_000 });
  const settlementId = await approved();
  const { id, summary, about } = await askedInVain(kinds.payout, payout(settlementId));
  expect(about).toEqual([settlementId]);
  expect(summary).toMatch(/10,000원 지급 완료로 기록 \(BANK-1\)/);
  expect(await statusOf(settlementId)).toBe("approved");
  expect(await confirm(id)).toMatchObject({
    approval: { id, status: "confirmed", decidedBy: checker.actor.userId },
    result: { id: settlementId, status: "paid", paidAt: payout(settlementId).completedAt },
  });
  expect(await statusOf(settlementId)).toBe("paid");
});

test("a payout whose result nobody knows waits as well: it is settled later without a second operator", async () => {
  await world.changeSettings({ maker_checker_payout_min: 0 });
  const settlementId = await approved();
  const { id } = await askedInVain(kinds.payout, payout(settlementId, "unknown"));
  await confirm(id);
  expect(await statusOf(settlementId)).toBe("reconciling");
});

test("a grant of points waits from the amount of the setting on; 0 is always, none is never", async () => {
  const { userId } = await signUp(world);
  const ask = (amount: number) =>
    needsSecondOperator(kinds.points)(maker, { userId, amount, reason });
  const pending = { pendingApproval: { kind: "points", requestedBy: maker.actor.userId } };
  expect(await ask(1_000_000)).toMatchObject({ amount: 1_000_000 });
  await world.changeSettings({ maker_checker_points_min: 700 });
  expect(await ask(699)).toMatchObject({ amount: 699 });
  expect(await ask(700)).toMatchObject(pending);
  await world.changeSettings({ maker_checker_points_min: 0 });
  expect(await ask(1)).toMatchObject(pending);

  const { id, summary } = await askedInVain(kinds.points, { userId, amount: 800, reason });
  expect(summary).toBe(`홍*동님(${userId})에게 800 P 지급: ${reason}`);
  expect(await confirm(id)).toMatchObject({ result: { amount: 800 } });
  expect(await pointsOf(world, userId)).toMatchObject({ balance: 1_001_499 });
});

test("a change of a budget waits when the setting says so", async () => {
  const month = (coupon: number) => ({
    yearMonth: "2027-01",
    totalBudget: coupon,
    categories: { referral: 0, coupon, event: 0, settlement: 0 },
    controls: { dailyLimit: 50 },
  });
  const ask = needsSecondOperator(kinds.budget);
  expect(await ask(maker, month(1_000))).toMatchObject({ totalBudget: 1_000 });
  await world.changeSettings({ maker_checker_budget: true });
  const { id, summary } = await askedInVain(kinds.budget, month(2_000));
  expect(summary).toBe(
    "2027-01 예산: 전체 2,000원, 추천 0원, 쿠폰 2,000원, 이벤트 0원, 정산 0원, 하루 한도 50원",
  );
  await confirm(id);
  expect((await currentBudget(maker, { period: "2027-01" })).totalBudget).toBe(2_000);
});

test("a grant of a role waits when the setting says so, and is nobody's own", async () => {
  const clerk = await hireOperator(world, "content_manager");
  const ask = needsSecondOperator(kinds.role);
  const grant = (permissionId: "admin" | "business_manager", { actor } = clerk) => ({
    userId: actor.userId,
    permissionId,
    expiresAt: new Date("2026-12-31T12:00:00+09:00"),
  });
  expect(await ask(maker, grant("business_manager"))).toMatchObject({ role: "business_manager" });
  await world.changeSettings({ maker_checker_roles: true });
  const { id, summary } = await askedInVain(kinds.role, grant("admin"));
  expect(summary).toBe(`권한 부여: 남구청(${clerk.actor.userId}), 관리자, 2026-12-31까지`);
  await confirm(id);
  const [assignment] = await world.db
    .select()
    .from(userAdminRoles)
    .where(eq(userAdminRoles.userId, clerk.actor.userId));
  expect(assignment).toMatchObject({
    role: "admin",
    expiresAt: grant("admin").expiresAt,
    assignedBy: checker.actor.userId,
  });

  await expect(ask(maker, grant("admin", maker))).rejects.toMatchObject(refused("AUTH_003"));
  const forChecker = await asked(maker, kinds.role, grant("admin", checker));
  await expect(confirm(forChecker)).rejects.toMatchObject(refused("AUTH_003"));
});

test("a new operator waits when the setting says so; a password of Buzz's is told to who confirms", async () => {
  const ask = needsSecondOperator(kinds.operator);
  const clerk = (email: string, temporaryPassword?: string) =>
    hireInput.parse({ email, name: "남구청", role: "content_manager", temporaryPassword });
  expect(await ask(maker, clerk("now@buzz.example"))).toMatchObject({ email: "now@buzz.example" });
  await world.changeSettings({ maker_checker_roles: true });
  const input = clerk("later@buzz.example", "Waiting-Passw0rd");
  const { id, summary } = await askedInVain(kinds.operator, input);
  expect(summary).toBe("운영자 등록: 남구청(la**@buzz.example), 콘텐츠 담당자");
  await confirm(id);
  const { email, temporaryPassword: password = "" } = input;
  expect(await login(world.visitor(), { email, password })).toMatchObject({
    setupRequired: "password",
  });

  const other = await asked(maker, kinds.operator, clerk("other@buzz.example"));
  const { result } = await confirm(other);
  expect(result).toMatchObject({ temporaryPassword: expect.stringMatching(/.{8}/) });
  await expect(ask(maker, clerk("later@buzz.example"))).rejects.toMatchObject(refused("USER_001"));
  expect(await world.db.$count(users, eq(users.name, "남구청"))).toBeGreaterThan(2);
});

test("resuming waits when the setting says so; stopping never does", async () => {
  await world.changeSettings({ maker_checker_resume: true });
  const command = (action: string, services?: string[]) =>
    emergencyInput.parse({ action, services, reason });
  const ask = needsSecondOperator(kinds.resume);
  expect(await ask(maker, command("emergency_stop"))).toMatchObject({ action: "emergency_stop" });
  const { id, summary, about } = await askedInVain(
    kinds.resume,
    command("resume", ["qrEvent", "event"]),
  );
  expect(about).toEqual(["event", "qr_event"]);
  expect(summary).toBe(`재개: 이벤트, QR 이벤트 – ${reason}`);
  await confirm(id);
  const stopped = (await world.db.select().from(budgetSwitches)).map(({ service }) => service);
  expect(stopped).toHaveLength(6);
  expect(stopped).not.toContain("event");
  expect((await askedInVain(kinds.resume, command("end_surge"))).about).toEqual(["surge"]);
  const everything = [...service.options, "rewards", "surge"];
  expect((await askedInVain(kinds.resume, command("resume"))).about).toEqual(everything);

  await world.changeSettings({ maker_checker_resume: false });
  expect(await ask(maker, command("resume"))).toMatchObject({ action: "resume" });
  await emergencyControl(maker, command("resume"));
});

test("where operators are hired by two, what loosens the second operator needs one, what tightens or leaves it does not", async () => {
  const ask = (...changes: [string, number | boolean | null][]) =>
    needsSecondOperator(kinds.settings)(maker, {
      settings: changes.map(([key, value]) => ({ key, value })),
    });
  const tightest = {
    maker_checker_payout_min: 0,
    maker_checker_points_min: 500,
    maker_checker_budget: true,
    maker_checker_roles: true,
    maker_checker_resume: true,
  };
  const done = { settings: expect.any(Array) };
  // Whoever may hire the second operator alone is held by none.
  for (const value of [true, false])
    expect(await ask(["maker_checker_budget", value])).toMatchObject(done);
  for (const [key, value] of Object.entries(tightest))
    expect(await ask([key, value])).toMatchObject(done);
  expect(await world.deps.settings()).toMatchObject(tightest);
  expect(await ask(["maker_checker_points_min", 500], ["admin_idle_minutes", 20])).toMatchObject({
    settings: expect.any(Array),
  });

  const loosened: [string, number | boolean | null][] = [
    ["maker_checker_payout_min", 1],
    ["maker_checker_payout_min", null],
    ["maker_checker_points_min", 501],
    ["maker_checker_budget", false],
    ["maker_checker_roles", false],
    ["maker_checker_resume", false],
  ];
  for (const change of loosened)
    expect(await ask(["admin_idle_minutes", 25], change)).toMatchObject({
      pendingApproval: { kind: "settings", requestedBy: maker.actor.userId },
    });
  expect(await world.deps.settings()).toMatchObject({ ...tightest, admin_idle_minutes: 20 });

  const { id, summary } = await askedInVain(kinds.settings, {
    settings: [
      { key: "maker_checker_payout_min", value: null },
      { key: "maker_checker_roles", value: false },
    ],
  });
  expect(summary).toBe(
    "설정 변경: 두 번째 승인이 필요한 지급액, 0은 항상 = 없음; 운영자 등록과 역할에 두 번째 승인 = 끔",
  );
  const clerk = { ...checker, actor: { ...checker.actor, adminRole: "admin" as const } };
  await expect(confirmApproval(clerk, { id })).rejects.toMatchObject(refused("AUTH_003"));
  await expect(confirmApproval(maker, { id })).rejects.toMatchObject(refused("AUTH_003"));
  expect(await confirm(id)).toMatchObject({
    approval: { status: "confirmed" },
    result: {
      settings: expect.arrayContaining([
        expect.objectContaining({ key: "maker_checker_payout_min", value: null }),
      ]),
    },
  });
  expect(await world.deps.settings()).toMatchObject({
    maker_checker_payout_min: null,
    maker_checker_roles: false,
    maker_checker_budget: true,
  });
});
