import { users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { dayOf } from "../../kernel/days.js";
import { word } from "../../notifications/words.js";
import { assignRole } from "../../operators/assign-role.js";
import { assignInput } from "../../operators/schemas.js";
import { defineKind } from "../kind.js";
import { roleNames } from "../names.js";

export const role = defineKind(assignInput, {
  name: "role",
  area: "system",
  action: "update",
  stepUp: true,
  applies: async ({ settings }) => (await settings()).maker_checker_roles,
  facts: async ({ db }, { userId, permissionId, expiresAt }) => {
    const [operator] = await db
      .select({ name: users.name })
      .from(users)
      .where(eq(users.id, userId));
    return {
      userId,
      name: operator?.name ?? null,
      role: permissionId,
      lastDay: expiresAt === undefined ? null : dayOf(expiresAt),
    };
  },
  about: ({ userId }) => [userId],
  words: {
    ko: ({ name, userId, role: given, lastDay }) =>
      `권한 부여: ${word(name)}(${word(userId)}), ${word(roleNames.ko[String(given)])}${
        lastDay === null ? "" : `, ${word(lastDay)}까지`
      }`,
    en: ({ name, userId, role: given, lastDay }) =>
      `Give ${word(name)} (${word(userId)}) the role ${word(roleNames.en[String(given)])}${
        lastDay === null ? "" : ` until ${word(lastDay)}`
      }`,
  },
  verb: assignRole,
});
