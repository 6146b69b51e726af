import { trpc } from "@buzz/client";
import { useLocale } from "@buzz/ui";
import { useEffect, useRef } from "react";

/** The categories of shops. The server names them in the language it is asked in, so another language asks anew. */
export function useCategories() {
  const { locale } = useLocale();
  const query = trpc.businesses.categories.useQuery(undefined, { staleTime: Infinity });
  const { refetch } = query;
  const asked = useRef(locale);
  useEffect(() => {
    if (asked.current === locale) return;
    asked.current = locale;
    void refetch();
  }, [locale, refetch]);
  return query;
}
