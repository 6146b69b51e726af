import { emergencyControl } from "../../budget/emergency-control.js";
import { serviceNames } from "../../budget/names.js";
import { emergencyInput } from "../../budget/schemas.js";
import { service } from "../../budget/services.js";
import type { Locale } from "../../kernel/errors.js";
import { word } from "../../notifications/words.js";
import { defineKind, type Facts } from "../kind.js";

/** Only lifting needs a second operator: stopping must never wait. */
export const resume = defineKind(emergencyInput, {
  name: "resume",
  area: "emergency",
  action: "update",
  stepUp: true,
  applies: async ({ settings }, { action }) =>
    (action === "resume" || action === "end_surge") && (await settings()).maker_checker_resume,
  facts: async (_, { action, services = [], reason }) => ({
    action,
    services: services.length === 0 ? null : services.join(" "),
    reason,
  }),
  about: ({ action, services }) => {
    if (action === "end_surge") return ["surge"];
    return typeof services === "string"
      ? services.split(" ")
      : [...service.options, "rewards", "surge"];
  },
  words: {
    ko: (told) => `${whatOf("ko", told)} – ${word(told.reason)}`,
    en: (told) => `${whatOf("en", told)} – ${word(told.reason)}`,
  },
  verb: emergencyControl,
});

function whatOf(locale: Locale, told: Facts): string {
  if (told.action === "end_surge") return locale === "ko" ? "예약 급증 끝내기" : "End the surge";
  const services = servicesOf(locale, told);
  return locale === "ko"
    ? `재개: ${services ?? "모든 서비스"}`
    : `Resume ${services ?? "all services"}`;
}

const servicesOf = (locale: Locale, { services }: Facts): string | undefined =>
  typeof services === "string"
    ? service.options
        .filter((name) => services.split(" ").includes(name))
        .map((name) => serviceNames[locale][name])
        .join(", ")
    : undefined;
