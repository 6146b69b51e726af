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
    action === "resume" && (await settings()).maker_checker_resume,
  facts: async (_, { services = [], reason }) => ({
    services: services.length === 0 ? null : services.join(" "),
    reason,
  }),
  words: {
    ko: (told) => `재개: ${servicesOf("ko", told) ?? "모든 서비스"} – ${word(told.reason)}`,
    en: (told) => `Resume ${servicesOf("en", told) ?? "all services"} – ${word(told.reason)}`,
  },
  verb: emergencyControl,
});

const servicesOf = (locale: Locale, { services }: Facts): string | undefined =>
  typeof services === "string"
    ? service.options
        .filter((name) => services.split(" ").includes(name))
        .map((name) => serviceNames[locale][name])
        .join(", ")
    : undefined;
