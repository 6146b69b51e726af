import {
  createContext,
  type ReactNode,
  Suspense,
  startTransition,
  use,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { IntlProvider, type Messages } from "use-intl";
import { formats } from "./formats";
import { initialLocale, keepLocale, type Locale, timeZone } from "./locale";
import type { MessageSource } from "./message-catalog";
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
  /** All at once, or a `messageCatalog` that brings them with the screens. */
  messages: MessageLoaders | MessageSource;
  children: ReactNode;
}

/** Gives the tree its language, the district's time zone and the named formats. The choice is kept on the device. */
export function I18nProvider({ messages, children }: I18nProviderProps) {
  const [source] = useState(() => ("core" in messages ? messages : sourceOf(messages)));
  const [active, setActive] = useState(() => {
    const locale = initialLocale();
    return { locale, core: source.core(locale) };
  });

  useEffect(() => {
    document.documentElement.lang = active.locale;
  }, [active.locale]);

  async function setLocale(locale: Locale) {
    const core = source.core(locale);
    await Promise.all([core, source.switchTo(locale)]);
    keepLocale(locale);
    startTransition(() => setActive({ locale, core }));
  }

  return (
    <LocaleContext value={{ locale: active.locale, setLocale }}>
      <Suspense fallback={null}>
        <Catalog {...active} source={source}>
          {children}
        </Catalog>
      </Suspense>
    </LocaleContext>
  );
}

const none = {};

const sourceOf = (loaders: MessageLoaders): MessageSource => ({
  core: (locale) => loaders[locale](),
  switchTo: async () => undefined,
  areas: () => none,
  subscribe: () => () => undefined,
});

interface CatalogProps {
  locale: Locale;
  core: Promise<object>;
  source: MessageSource;
  children: ReactNode;
}

function Catalog({ locale, core, source, children }: CatalogProps) {
  const areas = useSyncExternalStore(source.subscribe, () => source.areas(locale));
  const messages = { ...use(core), ...areas };
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone} formats={formats}>
      {children}
    </IntlProvider>
  );
}
