import { initialLocale, type Locale } from "./locale";
import type { SameKeys } from "./message-types";

type Loaders<Texts> = { ko: () => Promise<Texts>; en: () => Promise<SameKeys<Texts>> };

type AreaLoaders = Readonly<Record<string, Record<Locale, () => Promise<object>>>>;

/** Every area has the same keys in both languages. */
type Checked<Areas extends AreaLoaders> = {
  [Name in keyof Areas]: Loaders<Awaited<ReturnType<Areas[Name]["ko"]>>>;
};

/** The texts that a catalog comes to; an app declares them as use-intl's `Messages`. */
export type CatalogTexts<Core, Areas extends AreaLoaders> = Core & {
  [Name in keyof Areas]: Awaited<ReturnType<Areas[Name]["ko"]>>;
};

/** What the provider needs of a catalog. */
export interface MessageSource {
  core: (locale: Locale) => Promise<object>;
  /** Brings, in another language, every area that is there. */
  switchTo: (locale: Locale) => Promise<void>;
  /** The areas that are there; the same object until another one comes. */
  areas: (locale: Locale) => object;
  subscribe: (listener: () => void) => () => void;
}

export interface MessageCatalog<Name extends string> extends MessageSource {
  /** Brings areas in the language in use; undefined when they are there. Call it in the loader of their route. */
  need: (...names: readonly Name[]) => Promise<void> | undefined;
}

/**
 * Messages in parts: the core comes first, an area with the screens that speak it, so that no screen pays for the
 * words of the others.
 */
export function messageCatalog<Core extends object, const Areas extends AreaLoaders>(
  core: Loaders<Core>,
  areas: Areas & Checked<Areas>,
): MessageCatalog<Extract<keyof Areas, string>> {
  const loaders: AreaLoaders = areas;
  const wanted = new Set<string>();
  const listeners = new Set<() => void>();
  const here: Record<Locale, Readonly<Record<string, object>>> = { ko: {}, en: {} };
  let language = initialLocale();

  async function bring(locale: Locale, names: Iterable<string>): Promise<void> {
    const missing = [...names].filter((name) => !(name in here[locale]));
    if (missing.length === 0) return;
    await Promise.all(
      missing.map(async (name) => {
        const texts = await loaders[name]?.[locale]();
        if (texts) here[locale] = { ...here[locale], [name]: texts };
      }),
    );
    for (const listener of listeners) listener();
  }

  return {
    core: (locale) => core[locale](),
    need: (...names) => {
      for (const name of names) wanted.add(name);
      return names.every((name) => name in here[language]) ? undefined : bring(language, names);
    },
    switchTo: async (locale) => {
      await bring(locale, wanted);
      language = locale;
    },
    areas: (locale) => here[locale],
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
