import { expect, test } from "vitest";
import { hasRunOut } from "../../src/auth/session-life.js";
import { settingsSchema } from "../../src/kernel/settings-schema.js";

const settings = settingsSchema.parse({});
const now = new Date("2026-11-25T10:00:00+09:00");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

const session = (role: "user" | "business" | "admin", openMinutes: number, idleMinutes: number) =>
  hasRunOut(now, { role, createdAt: ago(openMinutes), lastSeenAt: ago(idleMinutes) }, settings);

test.each([
  [29, 29, false],
  [30, 30, true],
  [24 * 60 - 1, 0, false],
  [24 * 60, 0, true],
])("an operator's session of %i minutes, idle for %i", (open, idle, ended) => {
  expect(session("admin", open, idle)).toBe(ended);
  expect(session("user", open, idle)).toBe(false);
  expect(session("business", open, idle)).toBe(false);
});
