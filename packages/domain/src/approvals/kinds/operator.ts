import { maskEmail } from "../../kernel/masking.js";
import { word } from "../../notifications/words.js";
import { hireOperator } from "../../operators/hire.js";
import { hireInput } from "../../operators/schemas.js";
import { defineKind } from "../kind.js";
import { roleNames } from "../names.js";

/** A password that Buzz makes is told to whoever confirms. */
export const operator = defineKind(hireInput, {
  name: "operator",
  area: "system",
  action: "create",
  stepUp: true,
  applies: async ({ settings }) => (await settings()).maker_checker_roles,
  facts: async (_, { name, email, role }) => ({ name, email: maskEmail(email), role }),
  about: () => [],
  words: {
    ko: ({ name, email, role }) =>
      `운영자 등록: ${word(name)}(${word(email)}), ${word(roleNames.ko[String(role)])}`,
    en: ({ name, email, role }) =>
      `Make an account for ${word(name)} (${word(email)}) as ${word(roleNames.en[String(role)])}`,
  },
  verb: hireOperator,
});
