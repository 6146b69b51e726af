import { describe, expect, test } from "vitest";
import { isCommon } from "../../src/auth/common-passwords.js";

describe("refused are", () => {
  test.each([
    ["a breached one", "password1"],
    ["in other letters", "PassWord123"],
    ["with letters written as digits", "passw0rd"],
    ["a row of keys", "qwertyuiop"],
    ["a row of digits", "1234567890"],
    ["one character again and again", "a".repeat(200)],
    ["a word said twice", "dragondragon"],
    ["what a longer one begins with", `${"password".repeat(4)}zK9#qP7!vX`],
  ])("%s", async (_, password) => {
    expect(await isCommon(password, [])).toBe(true);
  });

  test.each(["Buzz-2026!", "BUSAN2026", "namgu-0001", "BuzzAdmin1!", "부산남구2026!"])(
    "the programme's own words with digits and signs: %s",
    async (password) => {
      expect(await isCommon(password, [])).toBe(true);
    },
  );

  test.each(["hong.gildong@buzz.example", "Hong.Gildong", "617-10-00001"])(
    "what others know of its owner: %s",
    async (password) => {
      const about = ["hong.gildong@buzz.example", "617-10-00001"];
      expect(await isCommon(password, about)).toBe(true);
      expect(await isCommon(password, [])).toBe(false);
    },
  );
});

test.each([
  "correct horse 1",
  "Tr0ub4dour&3",
  "a-long-Passw0rd",
  "초성으로만든비밀번호",
  "rkskekfk12",
  "buzz kettle 7",
  "Buzz-2026-0451!x",
])("%s is accepted", async (password) => {
  expect(await isCommon(password, ["hong@buzz.example", "홍길동"])).toBe(false);
});
