import type { MessageLoaders } from "@buzz/ui";
import { ko } from "./ko";

/** Korean is in the first load, as most people read it; English comes when it is chosen. */
export const messages: MessageLoaders = {
  ko: async () => ko,
  en: () => import("./en").then((module) => module.en),
};

declare module "use-intl" {
  interface AppConfig {
    Messages: typeof ko;
  }
}
