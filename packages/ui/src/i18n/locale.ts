import { readDevice, writeDevice } from "../lib/device-store";

export const locales = ["ko", "en"] as const;
export type Locale = (typeof locales)[number];

/** Days, months and clock times are those of the programme's district. */
export const timeZone = "Asia/Seoul";

function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The locale kept on this device, else the browser's, else Korean. */
export function initialLocale(): Locale {
  const kept = readDevice("locale");
  if (isLocale(kept)) return kept;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale) ?? "ko";
}

export function keepLocale(locale: Locale): void {
  writeDevice("locale", locale);
}
