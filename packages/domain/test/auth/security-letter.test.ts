import { expect, test } from "vitest";
import { changePassword, login } from "../../src/auth/index.js";
import { contextAs } from "../../src/index.js";
import { requestReset, resetPassword } from "../../src/password-reset/index.js";
import { PASSWORD, type Resident, signUp } from "../../src/testing/index.js";
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
