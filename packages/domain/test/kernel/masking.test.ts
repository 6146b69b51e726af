import { expect, test } from "vitest";
import {
  maskAccount,
  maskEmail,
  maskName,
  maskPhone,
  maskRegistrationNumber,
} from "../../src/kernel/masking.js";

test.each([
  ["홍길동", "홍*동"],
  ["김민", "김*"],
  ["남궁민수", "남**수"],
  [" 홍길동 ", "홍*동"],
  ["김", "*"],
  ["", "*"],
  ["𠮷野家", "𠮷*家"],
])("other people see the name %s as %s", (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test.each([
  ["010-1234-5678", "010-****-5678"],
  ["01012345678", "010-****-5678"],
  ["011-123-4567", "011-****-4567"],
  ["12345", null],
  [null, null],
])("other people see the phone %s as %s", (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked);
});

test("of a bank account other people see the last three digits", () => {
  expect(maskAccount("110-123-456789")).toBe("*********789");
  expect(maskAccount("101-2026-1000-01")).toBe("**********001");
  expect(maskAccount(null)).toBeNull();
});

test.each([
  ["user@buzz.example", "us**@buzz.example"],
  ["a@buzz.example", "a**@buzz.example"],
  [null, null],
])("other people see the e-mail %s as %s", (email, masked) => {
  expect(maskEmail(email)).toBe(masked);
});

test("of a registration number other people see the last part", () => {
  expect(maskRegistrationNumber("617-10-67890")).toBe("***-**-67890");
  expect(maskRegistrationNumber(null)).toBeNull();
});
