import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { phone, startBrowser, visitor } from "../src/browser.js";
import { type Site, startSite } from "../src/site.js";
import { demoAccount, enter, giveCredentials } from "../src/visit.js";

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

const signIn = (page: Page, path: string, role: "user" | "owner") =>
  enter(page, `${site.origin}${path}`, demoAccount(role));

const namesFor = async (context: BrowserContext, path: string) =>
  (await context.cookies([`${site.origin}${path}`])).map(({ name }) => name).sort();

const refreshCookies = async (context: BrowserContext) =>
  (await namesFor(context, "/trpc/auth.refresh")).filter((name) => name.endsWith("-refresh"));

const onDevice = (page: Page) =>
  page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );

const pointsShown = (page: Page) => page.getByRole("link", { name: "Pay with points" }).waitFor();
const askedToSignIn = (page: Page) => page.getByRole("button", { name: "Sign in" }).waitFor();

test("what somebody saw is gone from the device once they have signed out", async () => {
  const { page } = await visitor(browser, "leaver", phone);
  await signIn(page, "/sign-in?next=%2Fpoints", "user");
  await pointsShown(page);
  await page.goto(`${site.origin}/my`);
  const toPoints = page.getByRole("link", { name: "Points" });
  await toPoints.click();
  await pointsShown(page);
  await page.goBack();
  // Nobody is told anything any more by the time the session ends.
  const deaf = page.waitForEvent("requestfailed", (request) => /\.stream\b/.test(request.url()));
  await page.route(/auth\.logout/, async (route) => {
    await deaf;
    await route.continue();
  });
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Sign out" }).click();
  const toSignIn = page.getByRole("link", { name: "Sign in" });
  await toSignIn.waitFor();
  expect(await keptAnswers(page)).toEqual([]);
  expect(await onDevice(page)).not.toMatch(/@|balance|eyJ/);

  // The page was not loaded anew: with a memory of before it would show the points that it cannot ask for now.
  await page.route(/mileage\.balance/, (route) => route.abort());
  await toSignIn.click();
  await giveCredentials(page, demoAccount("user"));
  await page.getByRole("link", { name: "My", exact: true }).click();
  await toPoints.click();
  await page.getByRole("alert").first().waitFor();
  expect(await page.getByRole("link", { name: "Pay with points" }).count()).toBe(0);
});

/** Answers of the API that the installed app keeps for later. */
const keptAnswers = (page: Page) =>
  page.evaluate(async () => {
    const kept = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return kept
      .flat()
      .map(({ url }) => new URL(url).pathname)
      .filter((path) => /^\/(trpc|api)\//.test(path));
  });

test("a sign-in outlives a reload, reaches every tab, lets the other apps be, and ends everywhere", async () => {
  const { page, problems } = await visitor(browser, "tabs", phone);
  const context = page.context();
  await signIn(page, "/sign-in?next=%2Fpoints", "user");
  await pointsShown(page);
  expect(await refreshCookies(context)).toEqual(["buzz-web-refresh"]);
  const cookies = await context.cookies([`${site.origin}/trpc/auth.refresh`]);
  const cookie = cookies.find(({ name }) => name === "buzz-web-refresh");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict" });
  expect(await namesFor(context, "/trpc/auth.me")).toEqual(["buzz-device"]);
  expect(await namesFor(context, "/")).toEqual([]);
  const readable = await onDevice(page);
  expect(readable).not.toContain(cookie?.value);
  expect(readable).not.toContain("eyJ");

  await page.reload();
  await pointsShown(page);

  const second = await context.newPage();
  await second.goto(`${site.origin}/points`);
  await pointsShown(second);

  const shop = await context.newPage();
  await signIn(shop, "/biz/sign-in", "owner");
  await shop.getByRole("button", { name: "Type code" }).waitFor();
  expect(await refreshCookies(context)).toEqual(["buzz-biz-refresh", "buzz-web-refresh"]);
  await second.reload();
  await pointsShown(second);

  await page.goto(`${site.origin}/my`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Sign out" }).click();
  await askedToSignIn(second);
  expect(await refreshCookies(context)).toEqual(["buzz-biz-refresh"]);
  await shop.reload();
  await shop.getByRole("button", { name: "Type code" }).waitFor();

  await signIn(page, "/sign-in?next=%2Fpoints", "user");
  await pointsShown(page);
  await pointsShown(second);
  expect(problems).toEqual([]);
});
