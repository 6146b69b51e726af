import { useLocale } from "@buzz/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";

/** The server words some answers itself: asks for them again when the language changes. */
export function RefreshOnLanguage() {
  const { locale } = useLocale();
  const queries = useQueryClient();
  const worded = useRef(locale);

  useEffect(() => {
    if (worded.current === locale) return;
    worded.current = locale;
    void queries.invalidateQueries();
  }, [locale, queries]);

  return null;
}
