import { use } from "react";
import { LocaleContext, type LocaleControl } from "./i18n-provider";

/** The language in use and the way to change it. */
export function useLocale(): LocaleControl {
  const control = use(LocaleContext);
  if (!control) throw new Error("useLocale needs an I18nProvider above it");
  return control;
}
