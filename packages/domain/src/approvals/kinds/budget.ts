import { budgetNames } from "../../budget/names.js";
import { saveBudgetSettings } from "../../budget/save-settings.js";
import { saveSettingsInput } from "../../budget/schemas.js";
import type { Locale } from "../../kernel/errors.js";
import { amount, word } from "../../notifications/words.js";
import { defineKind, type Facts } from "../kind.js";

const parts = ["total", "referral", "coupon", "event", "settlement"] as const;

export const budget = defineKind(saveSettingsInput, {
  name: "budget",
  area: "budget",
  action: "update",
  stepUp: false,
  applies: async ({ settings }) => (await settings()).maker_checker_budget,
  facts: async (_, { yearMonth, totalBudget, categories, controls = {} }) => ({
    yearMonth,
    total: totalBudget,
    ...categories,
    dailyLimit: controls.dailyLimit ?? null,
    warningThreshold: controls.warningThreshold ?? null,
    dangerThreshold: controls.dangerThreshold ?? null,
    criticalThreshold: controls.criticalThreshold ?? null,
  }),
  about: ({ yearMonth }) => [yearMonth],
  words: {
    ko: (told) =>
      listed([
        `${word(told.yearMonth)} 예산`,
        ...partsOf("ko", told),
        ...given(told.dailyLimit, (value) => `하루 한도 ${amount(value)}원`),
        ...given(told.warningThreshold, (value) => `주의 ${amount(value)}%`),
        ...given(told.dangerThreshold, (value) => `위험 ${amount(value)}%`),
        ...given(told.criticalThreshold, (value) => `심각 ${amount(value)}%`),
      ]),
    en: (told) =>
      listed([
        `Budget of ${word(told.yearMonth)}`,
        ...partsOf("en", told),
        ...given(told.dailyLimit, (value) => `a day ₩${amount(value)}`),
        ...given(told.warningThreshold, (value) => `warning ${amount(value)}%`),
        ...given(told.dangerThreshold, (value) => `danger ${amount(value)}%`),
        ...given(told.criticalThreshold, (value) => `critical ${amount(value)}%`),
      ]),
  },
  verb: saveBudgetSettings,
});

const listed = ([title = "", ...figures]: string[]) => `${title}: ${figures.join(", ")}`;

const partsOf = (locale: Locale, told: Facts) =>
  parts.map((part) => {
    const figure = amount(told[part]);
    return `${budgetNames[locale][part]} ${locale === "ko" ? `${figure}원` : `₩${figure}`}`;
  });

/** Nothing of a control that stays as it is. */
const given = (
  value: Facts[string] | undefined,
  say: (value: Facts[string]) => string,
): string[] => (value === null || value === undefined ? [] : [say(value)]);
