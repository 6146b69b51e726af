import { type CatalogTexts, messageCatalog } from "@buzz/ui";
import { ko } from "./ko";

/** Korean is in the first load, as most people read it; English comes when it is chosen. */
const core = { ko: async () => ko, en: async () => (await import("./en")).en };

/** Words that come with the screens that speak them. */
const areas = {
  account: {
    ko: async () => (await import("./ko/account")).account,
    en: async () => (await import("./en/account")).account,
  },
  coupons: {
    ko: async () => (await import("./ko/coupons")).coupons,
    en: async () => (await import("./en/coupons")).coupons,
  },
  home: {
    ko: async () => (await import("./ko/home")).home,
    en: async () => (await import("./en/home")).home,
  },
  invite: {
    ko: async () => (await import("./ko/invite")).invite,
    en: async () => (await import("./en/invite")).invite,
  },
  landing: {
    ko: async () => (await import("./ko/landing")).landing,
    en: async () => (await import("./en/landing")).landing,
  },
  local: {
    ko: async () => (await import("./ko/local")).local,
    en: async () => (await import("./en/local")).local,
  },
  my: {
    ko: async () => (await import("./ko/my")).my,
    en: async () => (await import("./en/my")).my,
  },
  notices: {
    ko: async () => (await import("./ko/notices")).notices,
    en: async () => (await import("./en/notices")).notices,
  },
  points: {
    ko: async () => (await import("./ko/points")).points,
    en: async () => (await import("./en/points")).points,
  },
  qr: {
    ko: async () => (await import("./ko/qr")).qr,
    en: async () => (await import("./en/qr")).qr,
  },
  shops: {
    ko: async () => (await import("./ko/shops")).shops,
    en: async () => (await import("./en/shops")).shops,
  },
  welcome: {
    ko: async () => (await import("./ko/welcome")).welcome,
    en: async () => (await import("./en/welcome")).welcome,
  },
} as const;

export const messages = messageCatalog(core, areas);

declare module "use-intl" {
  interface AppConfig {
    Messages: CatalogTexts<typeof ko, typeof areas>;
  }
}
