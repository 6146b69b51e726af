import type { Locale } from "../../kernel/errors.js";
import { readStored } from "../../kernel/settings.js";
import { word } from "../../notifications/words.js";
import { catalogue } from "../../settings/catalogue.js";
import { changesOf } from "../../settings/check.js";
import { settingKeys } from "../../settings/keys.js";
import { loosens } from "../../settings/loosens.js";
import { updateInput } from "../../settings/schemas.js";
import { updateSettings } from "../../settings/update.js";
import { defineKind, type Facts } from "../kind.js";

/** Who alone could switch the second operator off would never need one, once operators are hired by two. Tightening never waits. */
export const settings = defineKind(updateInput, {
  name: "settings",
  area: "system",
  action: "update",
  stepUp: true,
  applies: async (ctx, input) => {
    const stored = await readStored(ctx.db);
    const changes = changesOf(input);
    return loosens(ctx.settings.over(stored), ctx.settings.over({ ...stored, ...changes }));
  },
  facts: async (_, input) =>
    Object.fromEntries(
      Object.entries(changesOf(input)).map(([key, value]) => [key, JSON.stringify(value)]),
    ),
  about: Object.keys,
  words: {
    ko: (told) => `설정 변경: ${listed("ko", told)}`,
    en: (told) => `Change of settings: ${listed("en", told)}`,
  },
  verb: updateSettings,
});

const states = {
  ko: { true: "켬", false: "끔", null: "없음" },
  en: { true: "on", false: "off", null: "none" },
} as const;

const listed = (locale: Locale, told: Facts): string =>
  settingKeys
    .filter((key) => told[key] !== undefined)
    .map((key) => {
      const said = word(told[key]);
      const state = said === "true" || said === "false" || said === "null";
      return `${catalogue[key][locale]} = ${state ? states[locale][said] : said}`;
    })
    .join("; ");
