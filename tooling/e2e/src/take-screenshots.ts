import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { desktop, phone, startBrowser, visitor } from "./browser.js";
import { screens } from "./screens.js";
import { startSite } from "./site.js";
import { open, signIn } from "./visit.js";

const FOLDER = fileURLToPath(new URL("../screenshots/screens", import.meta.url));

const sizes = { phone: phone.viewport, desktop: desktop.viewport };
const locales = ["ko", "en"] as const;
const people = [
  ["open", undefined],
  ["app", "user"],
  ["biz", "owner"],
  ["admin", "super_admin"],
] as const;
/** So many screens one after the other are more than one person’s share of calls, and would block their address. */
const unlimited = {
  RATE_LIMIT_ADMIN: "100000",
  RATE_LIMIT_APPS: "100000",
  RATE_LIMIT_APPS_ANONYMOUS: "100000",
};
type People = (typeof people)[number];

/** Takes a picture of every screen, in both languages and on both sizes, from a site with demo data. */
async function takeScreenshots(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  const site = await startSite(unlimited);
  const browser = await startBrowser();
  try {
    for (const [app, role] of people) await takeAll(browser, site.origin, app, role);
  } finally {
    await browser.close();
    await site.stop();
  }
  process.stdout.write(`The pictures are in ${FOLDER}\n`);
}

async function takeAll(
  browser: Browser,
  origin: string,
  app: People[0],
  role: People[1],
): Promise<void> {
  const { page } = await visitor(browser, app, { deviceScaleFactor: 1, reducedMotion: "reduce" });
  if (role === undefined) await page.goto(origin);
  else await signIn(page, origin, role);
  for (const locale of locales) {
    await page.evaluate((value) => localStorage.setItem("buzz.locale", value), locale);
    for (const [size, viewport] of Object.entries(sizes)) {
      if (!viewport) continue;
      await page.setViewportSize(viewport);
      const folder = join(FOLDER, app, `${locale}-${size}`);
      await mkdir(folder, { recursive: true });
      for (const path of screens[app]) await take(page, `${origin}${path}`, folder);
    }
  }
  await page.context().close();
}

async function take(page: Page, address: string, folder: string): Promise<void> {
  await open(page, address);
  const { pathname, search } = new URL(address);
  const name = `${pathname}${search}`.replaceAll(/[^a-z0-9]+/gi, "-").replaceAll(/^-|-$/g, "");
  await page.screenshot({ path: join(folder, `${name || "home"}.png`) });
}

await takeScreenshots();
