import { users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { maskName } from "../../kernel/masking.js";
import { amount as figure, word } from "../../notifications/words.js";
import { grantReward } from "../../rewards/grant.js";
import { grantInput } from "../../rewards/schemas.js";
import { defineKind, reaches } from "../kind.js";

export const points = defineKind(grantInput, {
  name: "points",
  area: "coupons",
  action: "create",
  stepUp: false,
  applies: async ({ settings }, { amount }) =>
    reaches((await settings()).maker_checker_points_min, amount),
  facts: async ({ db }, { userId, amount, reason }) => {
    const [user] = await db.select({ name: users.name }).from(users).where(eq(users.id, userId));
    return { userId, name: maskName(user?.name ?? ""), amount, reason };
  },
  about: ({ userId }) => [userId],
  words: {
    ko: (told) =>
      `${word(told.name)}님(${word(told.userId)})에게 ${figure(told.amount)} P 지급: ${word(told.reason)}`,
    en: (told) =>
      `Give ${figure(told.amount)} P to ${word(told.name)} (${word(told.userId)}): ${word(told.reason)}`,
  },
  verb: grantReward,
});
