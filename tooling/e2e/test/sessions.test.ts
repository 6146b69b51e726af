import { demoAccounts } from "@buzz/server/demo-accounts";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { phone, startBrowser, visitor } from "../src/browser.js";
import { type Site, startSite } from "../src/site.js";

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

const credentialsOf = (role: (typeof demoAccounts)[number]["role"]) => {
  const found = demoAccounts.find((row) => row.role === role);
  if (found === undefined) throw new Error(`no demo account for ${role}`);
  return found;
};

async function signIn(page: Page, path: string, role: "user" | "owner") {
  const { email, password } = credentialsOf(role);
  await page.goto(`${site.origin}${path}`);
  await page.getByLabel(/^E-mail/).fill(email);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

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
