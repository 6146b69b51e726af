import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { desktop, phone, startBrowser, visitor } from "../src/browser.js";
import { startCaptchaProvider } from "../src/captcha-provider.js";
import { type Site, startSite } from "../src/site.js";
import { demoAccount } from "../src/visit.js";

const provider = await startCaptchaProvider();
let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await startSite(provider.variables);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await provider.stop();
});

const apps = [
  { path: "/sign-in?next=%2Fpoints", role: "user", options: phone },
  { path: "/biz/sign-in", role: "owner", options: phone },
  { path: "/admin/sign-in", role: "super_admin", options: desktop },
] as const;

/** What the server said to a sign-in. */
async function attempt(page: Page, email: string, password: string): Promise<string> {
  await page.getByLabel(/^E-mail/).fill(email);
  await page.getByLabel(/^Password/).fill(password);
  const answered = page.waitForResponse((answer) => answer.url().includes("auth.login"));
  await page.getByRole("button", { name: "Sign in" }).click();
  return (await answered).text();
}

test.each(apps)("failures in $path bring the test, and its answer a sign-in", async (app) => {
  const { email, password } = demoAccount(app.role);
  const { page, problems, picture } = await visitor(browser, `captcha-${app.role}`, app.options);
  await page.goto(`${site.origin}${app.path}`);
  const human = page.getByRole("button", { name: "I am human" });
  // The address is the same for all three: after the first app its next failure brings the test at once.
  let answer = "";
  for (let failure = 0; failure < 4 && !answer.includes("AUTH_011"); failure += 1) {
    expect(await human.count()).toBe(0);
    answer = await attempt(page, email, "wrong horse 1");
  }
  await human.waitFor();
  await picture("asked");
  await human.click();
  await attempt(page, email, "wrong horse 2");
  // The answer is spent: the next call needs another.
  await expect.poll(() => human.isEnabled()).toBe(true);
  await human.click();
  const before = provider.taken.size;
  await attempt(page, email, password);
  if (app.role === "super_admin")
    await page
      .getByText(/code|passkey|second/i)
      .first()
      .waitFor();
  else await page.waitForURL(({ pathname }) => !pathname.endsWith("/sign-in"));
  expect(provider.taken.size).toBe(before + 1);
  const refused = problems.filter((problem) => !/status of 40[01]/.test(problem));
  expect(refused).toEqual([]);
});
