import { useLocale } from "@buzz/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";

/** The server answers in the language that was read when it was asked: ask again when that changes. */
export function useRefreshOnLanguage() {
  const { locale } = useLocale();
  const queryClient = useQueryClient();
  const asked = useRef(locale);

  useEffect(() => {
    if (asked.current === locale) return;
    asked.current = locale;
    void queryClient.invalidateQueries();
  }, [locale, queryClient]);
}
