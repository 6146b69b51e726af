import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBrowser, visitor } from "../src/browser.js";
import { cutOff } from "../src/cut-off.js";
import { screens } from "../src/screens.js";
import { type Site, startSite } from "../src/site.js";
import { open, signIn } from "../src/visit.js";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await startSite();
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** The narrowest phone that is still sold. */
const narrow = {
  viewport: { width: 360, height: 640 },
  deviceScaleFactor: 1,
  isMobile: true,
  hasTouch: true,
  reducedMotion: "reduce",
} as const;

async function withLargeText(page: Page, locale: string) {
  await page.evaluate((value) => {
    localStorage.setItem("buzz.text", "large");
    localStorage.setItem("buzz.locale", value);
  }, locale);
}

test.each([
  ["app", "user"],
  ["biz", "owner"],
] as const)(
  "in large text nothing of %s is cut off or wider than a phone of 360 px",
  async (app, role) => {
    const { page } = await visitor(browser, `large-${app}`, narrow);
    const found: string[] = [];
    const look = async (path: string, locale: string) => {
      await open(page, `${site.origin}${path}`);
      for (const fault of await cutOff(page)) found.push(`${path} ${locale}: ${fault}`);
    };
    await page.goto(site.origin);
    for (const locale of ["ko", "en"]) {
      await withLargeText(page, locale);
      if (app === "app") for (const path of screens.open) await look(path, locale);
    }
    await signIn(page, site.origin, role);
    for (const locale of ["ko", "en"]) {
      await withLargeText(page, locale);
      for (const path of screens[app]) await look(path, locale);
    }
    expect(found).toEqual([]);
  },
);
