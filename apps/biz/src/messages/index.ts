import { type CatalogTexts, messageCatalog } from "@buzz/ui";
import { ko } from "./ko";

/** Korean is in the first load, as most people read it; English comes when it is chosen. */
const core = { ko: async () => ko, en: async () => (await import("./en")).en };

/** Words that come with the screens that speak them. */
const areas = {
  application: {
    ko: async () => (await import("./ko/application")).application,
    en: async () => (await import("./en/application")).application,
  },
  apply: {
    ko: async () => (await import("./ko/apply")).apply,
    en: async () => (await import("./en/apply")).apply,
  },
  bankAccount: {
    ko: async () => (await import("./ko/bank-account")).bankAccount,
    en: async () => (await import("./en/bank-account")).bankAccount,
  },
  home: {
    ko: async () => (await import("./ko/home")).home,
    en: async () => (await import("./en/home")).home,
  },
  notifications: {
    ko: async () => (await import("./ko/notifications")).notifications,
    en: async () => (await import("./en/notifications")).notifications,
  },
  help: {
    ko: async () => (await import("./ko/help")).help,
    en: async () => (await import("./en/help")).help,
  },
  password: {
    ko: async () => (await import("./ko/password")).password,
    en: async () => (await import("./en/password")).password,
  },
  redeem: {
    ko: async () => (await import("./ko/redeem")).redeem,
    en: async () => (await import("./en/redeem")).redeem,
  },
  scan: {
    ko: async () => (await import("./ko/scan")).scan,
    en: async () => (await import("./en/scan")).scan,
  },
  settings: {
    ko: async () => (await import("./ko/settings")).settings,
    en: async () => (await import("./en/settings")).settings,
  },
  settlement: {
    ko: async () => (await import("./ko/settlement")).settlement,
    en: async () => (await import("./en/settlement")).settlement,
  },
  shop: {
    ko: async () => (await import("./ko/shop")).shop,
    en: async () => (await import("./en/shop")).shop,
  },
  signIn: {
    ko: async () => (await import("./ko/sign-in")).signIn,
    en: async () => (await import("./en/sign-in")).signIn,
  },
  statistics: {
    ko: async () => (await import("./ko/statistics")).statistics,
    en: async () => (await import("./en/statistics")).statistics,
  },
  transactions: {
    ko: async () => (await import("./ko/transactions")).transactions,
    en: async () => (await import("./en/transactions")).transactions,
  },
} as const;

export const messages = messageCatalog(core, areas);

declare module "use-intl" {
  interface AppConfig {
    Messages: CatalogTexts<typeof ko, typeof areas>;
  }
}
