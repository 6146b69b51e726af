import { expect, test } from "vitest";
import { resetPassword as resetByOperator, updateAccount } from "../../src/accounts/index.js";
import { changePassword, login } from "../../src/auth/index.js";
import { contextAs } from "../../src/index.js";
import { requestReset, resetPassword } from "../../src/password-reset/index.js";
import { signInSocially } from "../../src/social/sign-in.js";
import { hireOperator, PASSWORD, type Resident, signUp } from "../../src/testing/index.js";
import { refused } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();

const lettersTo = ({ email }: Resident) => world.mails.filter(({ to }) => to === email);
const on = (userAgent: string) => contextAs(world.deps, { kind: "anonymous" }, { userAgent });
const enter = ({ email }: Resident, userAgent: string, password = PASSWORD) =>
  login(on(userAgent), { email, password });

test("the owner is told of a changed password, and of none that stayed", async () => {
  const resident = await signUp(world);
  const input = { currentPassword: PASSWORD, newPassword: "another horse 77 battery" };
  const wrong = changePassword(resident.ctx, { ...input, currentPassword: "wrong horse 1" });
  await expect(wrong).rejects.toMatchObject(refused("AUTH_004"));
  expect(lettersTo(resident)).toEqual([]);
  await changePassword(resident.ctx, input);
  const [letter, ...others] = lettersTo(resident);
  expect(letter?.subject).toContain("비밀번호 변경");
  expect(letter?.text).not.toMatch(/https?:|horse/);
  expect(others).toEqual([]);
});

test("the owner is told of a password set by a link", async () => {
  const resident = await signUp(world);
  await requestReset(world.visitor(), { email: resident.email });
  const [link] = lettersTo(resident);
  const token = link?.text.match(/#(\S+)/)?.[1] ?? "";
  await resetPassword(world.visitor(), { token, newPassword: "another horse 78 battery" });
  expect(lettersTo(resident).map(({ subject }) => subject)).toEqual([
    expect.stringContaining("재설정"),
    expect.stringContaining("비밀번호 변경"),
  ]);
});

test("the owner is told of a sign-in on a device without an earlier session, once", async () => {
  const resident = await signUp(world);
  await enter(resident, "test");
  expect(lettersTo(resident)).toEqual([]);
  await expect(enter(resident, "another phone", "wrong horse 1")).rejects.toThrow();
  expect(lettersTo(resident)).toEqual([]);
  await enter(resident, "another phone");
  await enter(resident, "another phone");
  expect(lettersTo(resident).map(({ subject }) => subject)).toEqual([
    expect.stringContaining("새 기기"),
  ]);
});

test("the owner is told of a password that an operator set, without its text", async () => {
  const [operator, resident] = [await hireOperator(world), await signUp(world)];
  const temporaryPassword = "temporary horse 91 saddle";
  const input = { id: resident.userId, temporaryPassword, requirePasswordChange: true };
  await resetByOperator(operator, input);
  const [letter, ...others] = lettersTo(resident);
  expect(letter?.subject).toContain("비밀번호 변경");
  expect(letter?.text).not.toContain(temporaryPassword);
  expect(others).toEqual([]);
});

test("the old address is told of another one that an operator wrote down, and of nothing else", async () => {
  const [operator, resident] = [await hireOperator(world), await signUp(world)];
  await updateAccount(operator, { id: resident.userId, name: "새이름", email: resident.email });
  expect(lettersTo(resident)).toEqual([]);
  const email = `moved-${resident.email}`;
  await updateAccount(operator, { id: resident.userId, email });
  const [letter, ...others] = lettersTo(resident);
  expect(letter?.subject).toContain("이메일 변경");
  expect(letter?.text).not.toContain(email);
  expect(others).toEqual([]);
});

test("the owner is told of a sign-in at a provider on a new device, not of the sign-up", async () => {
  const person = {
    subject: "letters",
    email: "letters@buzz.example",
    name: "편지",
    avatarUrl: null,
  };
  const arrive = (userAgent: string) => signInSocially(on(userAgent), "google", person, {});
  await arrive("first phone");
  await arrive("first phone");
  expect(world.mails.filter(({ to }) => to === person.email)).toEqual([]);
  await arrive("second phone");
  expect(world.mails.filter(({ to }) => to === person.email)).toMatchObject([
    { subject: expect.stringContaining("새 기기") },
  ]);
});
