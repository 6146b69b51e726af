import {
  createContext,
  type ReactNode,
  Suspense,
  startTransition,
  use,
  useEffect,
  useState,
} from "react";
import { IntlProvider, type Messages } from "use-intl";
import { formats } from "./formats";
import { initialLocale, keepLocale, type Locale, timeZone } from "./locale";
import type { SameKeys } from "./message-types";

/** One loader per language; a dynamic import keeps the language nobody reads out of the first load. */
export type MessageLoaders = Record<Locale, () => Promise<SameKeys<Messages>>>;

export interface LocaleControl {
  locale: Locale;
  /** Switches once the other language has arrived; rejects, changing nothing, when it cannot be loaded. */
  setLocale: (locale: Locale) => Promise<void>;
}

export const LocaleContext = createContext<LocaleControl | null>(null);

interface I18nProviderProps {
  messages: MessageLoaders;
  children: ReactNode;
}

/** Gives the tree its language, the district's time zone and the named formats. The choice is kept on the device. */
export function I18nProvider({ messages, children }: I18nProviderProps) {
  const [active, setActive] = useState(() => {
    const locale = initialLocale();
    return { locale, catalog: messages[locale]() };
  });

  useEffect(() => {
    document.documentElement.lang = active.locale;
  }, [active.locale]);

  async function setLocale(locale: Locale) {
    const catalog = messages[locale]();
    await catalog;
    keepLocale(locale);
    startTransition(() => setActive({ locale, catalog }));
  }

  return (
    <LocaleContext value={{ locale: active.locale, setLocale }}>
      <Suspense fallback={null}>
        <Catalog {...active}>{children}</Catalog>
      </Suspense>
    </LocaleContext>
  );
}

interface CatalogProps {
  locale: Locale;
  catalog: Promise<SameKeys<Messages>>;
  children: ReactNode;
}

function Catalog({ locale, catalog, children }: CatalogProps) {
  return (
    <IntlProvider locale={locale} messages={use(catalog)} timeZone={timeZone} formats={formats}>
      {children}
    </IntlProvider>
  );
}
