import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const CANDIDATES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const PICTURES = fileURLToPath(new URL("../screenshots", import.meta.url));

/** Starts the Chromium of this machine (`CHROMIUM_PATH`, else where it usually is). */
export function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? CANDIDATES.find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error("No Chromium found: install it, or name it in CHROMIUM_PATH.");
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

export const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

export type Visitor = {
  page: Page;
  /** Console errors, uncaught exceptions and failed requests so far. */
  problems: string[];
  picture(name: string): Promise<void>;
};

/** Opens a browser of its own for one person; what goes wrong in it is written down. */
export async function visitor(
  browser: Browser,
  name: string,
  options: BrowserContextOptions,
): Promise<Visitor> {
  const context = await browser.newContext({
    locale: "en-US",
    timezoneId: "Asia/Seoul",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const problems: string[] = [];
  page.on("console", (message) => {
    const { url } = message.location();
    if (message.type() === "error") problems.push(`${name} console: ${message.text()} ${url}`);
  });
  page.on("pageerror", (error) => problems.push(`${name} exception: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    if (reason !== "net::ERR_ABORTED") problems.push(`${name} request: ${request.url()} ${reason}`);
  });
  await mkdir(PICTURES, { recursive: true });
  return {
    page,
    problems,
    picture: async (title) => {
      await page.screenshot({ path: join(PICTURES, `${name}-${title}.png`) });
    },
  };
}
