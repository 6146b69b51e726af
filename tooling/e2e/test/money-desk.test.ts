import { demoAccounts } from "@buzz/server/demo-accounts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOn } from "../src/accessibility.js";
import { plugIn, setUpPasskey } from "../src/authenticator.js";
import { desktop, startBrowser, type Visitor, visitor } from "../src/browser.js";
import { type Site, startSite } from "../src/site.js";

let site: Site;
let browser: Browser;
let operator: Visitor;

beforeAll(async () => {
  site = await startSite();
  browser = await startBrowser();
  operator = await visitor(browser, "money-desk", desktop);
  const account = demoAccounts.find(({ role }) => role === "super_admin");
  if (account === undefined) throw new Error("no demo account for an operator");
  const { page } = operator;
  await page.goto(`${site.origin}/admin/`);
  await page.getByLabel("E-mail").fill(account.email);
  await page.getByLabel(/^Password/).fill(account.password);
  await plugIn(page);
  await page.getByRole("button", { name: "Sign in" }).click();
  await setUpPasskey(page);
  await page.getByRole("heading", { name: "Dashboard", level: 1 }).waitFor();
});

afterAll(async () => {
  await operator?.picture("at-the-end");
  await browser?.close();
  await site?.stop();
});

const go = (path: string) => operator.page.goto(`${site.origin}/admin${path}`);
const dialog = () => operator.page.getByRole("alertdialog");

/** The console has told of a refusal that was wanted; it is no problem. */
async function wasRefused(status: number) {
  const told = `status of ${status}`;
  await expect
    .poll(() => operator.problems.filter((problem) => problem.includes(told)).length)
    .toBe(1);
  operator.problems.splice(
    operator.problems.findIndex((problem) => problem.includes(told)),
    1,
  );
}

/** Pages that the journey has been on, for axe. */
const seen: string[] = [];
const remember = () => {
  const { pathname, search } = new URL(operator.page.url());
  seen.push(pathname.replace(/^\/admin/, "") + search);
};

test("a coupon is counted and priced for everybody before it is issued, and its job survives a reload", async () => {
  const { page, picture } = operator;
  await go("/coupons/issue");
  await page.getByRole("button", { name: "Count and price it" }).click();
  await page.getByText("Please choose a coupon.").waitFor();
  await page.getByRole("radio", { name: /점심 10% 쿠폰/ }).check();
  await page.getByRole("button", { name: "Count and price it" }).click();
  const people = (await page.getByText(/^\d+ members$/).textContent()) ?? "";
  await page.getByText("Reserved for all of them").waitFor();
  await picture("counted");
  remember();

  // What is typed now was not counted.
  await page.getByLabel("University").fill("Nobody’s university");
  await page.getByRole("button", { name: "Count and price it" }).click();
  await page.getByText("Nobody fits").waitFor();
  await wasRefused(400);
  expect(await page.getByRole("button", { name: /^Issue to/ }).count()).toBe(0);
  await page.getByLabel("University").fill("");
  await page.getByRole("button", { name: "Count and price it" }).click();
  await page.getByRole("button", { name: `Issue to ${people}…` }).click();
  await dialog().getByText("Reserved for all of them").waitFor();
  await dialog().getByRole("button", { name: "Issue now" }).click();

  await page.waitForURL(/\/jobs\//);
  const [count] = people.split(" ");
  await page.getByText(`${count} of ${count}`).waitFor();
  await page.reload();
  await page.getByText(`${count} of ${count}`).waitFor();
  await page.getByText(/nobody was left out/).waitFor();
  await picture("job");
  remember();

  await page.getByRole("link", { name: "점심 10% 쿠폰" }).waitFor();
  await page.getByRole("navigation").getByRole("link", { name: "Jobs" }).click();
  await page.getByRole("link", { name: "점심 10% 쿠폰" }).waitFor();
  remember();
});

test("a list of ids is read out of whatever is pasted; issued once more, everybody holds it", async () => {
  const { page } = operator;
  await go("/coupons/issue");
  await page.getByRole("radio", { name: /점심 10% 쿠폰/ }).check();
  await page.getByRole("radio", { name: "A list of members" }).check();
  await page
    .getByLabel("Ids of members")
    .fill("name,id\nMina,00000000-0000-4000-8000-000000000001\n");
  await page.getByText("1 id found").waitFor();
  await page.getByRole("button", { name: "Count and price it" }).click();
  await page.getByText("Nobody fits").waitFor();
  await wasRefused(400);
  await page.getByRole("radio", { name: "Everybody who fits" }).check();
  await page.getByRole("button", { name: "Count and price it" }).click();
  await page.getByText("Everybody holds it already").waitFor();
  await wasRefused(400);
});

test("what Buzz does by itself shows its heartbeat", async () => {
  const { page, picture } = operator;
  await go("/jobs?view=recurring");
  await page
    .getByRole("row", { name: /Budget stages/ })
    .getByText("On time")
    .waitFor();
  await page
    .getByRole("row", { name: /Check of the books/ })
    .getByText(/^in \d+/)
    .waitFor();
  await picture("recurring");
  remember();
});

test.each(["light", "dark"] as const)("axe finds nothing on these screens, %s", async (scheme) => {
  const { page } = operator;
  await page.emulateMedia({ colorScheme: scheme });
  const found: string[] = [];
  for (const path of seen) {
    await go(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page
      .locator("[aria-busy=true], [role=main] [role=status] .animate-shimmer")
      .first()
      .waitFor({ state: "detached" });
    found.push(...(await violationsOn(page)).map((violation) => `${path}: ${violation}`));
  }
  expect(found).toEqual([]);
});

test("no console has an error and no request failed", () => {
  expect(operator.problems).toEqual([]);
});
