import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOn } from "../src/accessibility.js";
import { desktop, startBrowser, type Visitor, visitor } from "../src/browser.js";
import { screens } from "../src/screens.js";
import { type Site, startSite } from "../src/site.js";
import { open, signIn } from "../src/visit.js";

let site: Site;
let browser: Browser;
let operator: Visitor;

beforeAll(async () => {
  site = await startSite();
  browser = await startBrowser();
  operator = await visitor(browser, "desk", desktop);
  await signIn(operator.page, site.origin, "super_admin");
  await operator.page.getByRole("heading", { name: "Dashboard", level: 1 }).waitFor();
});

afterAll(async () => {
  await operator?.picture("at-the-end");
  await browser?.close();
  await site?.stop();
});

const go = (path: string) => operator.page.goto(`${site.origin}/admin${path}`);
const dialog = () => operator.page.getByRole("alertdialog");

test("an operator stops a service, sees it stopped and logged, and resumes it", async () => {
  const { page, picture } = operator;
  await go("/budget?view=emergency");
  await page.getByRole("button", { name: "Stop: Referral rewards" }).click();
  await dialog().getByRole("button", { name: "Stop", exact: true }).click();
  await dialog().getByText("Please write 10 to 500 characters.").waitFor();
  await dialog()
    .getByLabel(/^Reason/)
    .fill("Bots are signing up at the harbour.");
  await dialog().getByRole("radio", { name: "6 hours" }).check();
  await dialog().getByRole("button", { name: "Stop", exact: true }).click();
  await page.getByText("Stopped: Referral rewards").waitFor();
  await page
    .getByText(/Goes on by itself at/)
    .first()
    .waitFor();
  await page.getByRole("cell", { name: "Bots are signing up at the harbour." }).waitFor();
  await picture("stopped");
  await page.getByRole("button", { name: "Resume: Referral rewards" }).click();
  await dialog()
    .getByLabel(/^Reason/)
    .fill("The bots have been blocked.");
  await dialog().getByRole("button", { name: "Resume", exact: true }).click();
  await page.getByRole("button", { name: "Stop: Referral rewards" }).waitFor();
  expect(await page.getByText("Stopped: Referral rewards").count()).toBe(0);
});

test("an operator makes a coupon, from which its bulk issue is one step away", async () => {
  const { page } = operator;
  await go("/coupons");
  await page.getByRole("button", { name: "New coupon" }).click();
  await dialog().getByLabel(/^Name/).fill("Harbour night");
  await dialog()
    .getByLabel(/^Discount \*|^Discount$/)
    .last()
    .fill("1000");
  await dialog().getByRole("button", { name: "Make it" }).click();
  await page.getByText("Harbour night is made").waitFor();
  await page.getByRole("link", { name: "Harbour night" }).click();
  await page.getByRole("link", { name: "Hand out" }).click();
  await page.getByRole("radio", { name: /Harbour night/, checked: true }).waitFor();
});

test("settlements are approved together, one is paid, and one of its uses is traced to the last won", async () => {
  const { page, picture } = operator;
  await go("/settlements");
  await page.getByRole("checkbox").nth(1).check();
  await page.getByRole("checkbox").nth(2).check();
  await page.getByText("2 chosen").waitFor();
  await page.getByRole("button", { name: "Approve all" }).click();
  await dialog().getByRole("button", { name: "Approve all" }).click();
  await dialog().getByText("2 of 2 dealt with").waitFor();
  await picture("approved-together");
  await dialog().getByRole("button", { name: "Close" }).click();

  await go("/settlements?view=history&status=approved");
  await page.locator("[data-row-link]").first().click();
  await page.getByRole("button", { name: "Record the payout" }).click();
  await dialog().getByRole("button", { name: "Record as paid" }).click();
  await page
    .getByText(/recorded as paid/)
    .first()
    .waitFor();
  await page
    .getByRole("link", { name: /#BZ\d{9}/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "Settlement and payout" }).waitFor();
  await page.getByText("Paid", { exact: true }).first().waitFor();
  await page.getByRole("heading", { name: "Entries of the ledger" }).waitFor();
  await picture("traced");
});

test("a palette leads to any screen, and to the trace of a use by its number", async () => {
  const { page } = operator;
  await go("/dashboard");
  await page.getByRole("heading", { name: "Dashboard", level: 1 }).waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("month");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Monthly report", level: 1 }).waitFor();
});

test.each(["light", "dark"] as const)(
  "axe finds nothing on any screen of the desk, %s",
  async (scheme) => {
    const { page } = operator;
    await page.emulateMedia({ colorScheme: scheme });
    const found: string[] = [];
    for (const path of screens.admin) {
      await open(page, `${site.origin}${path}`);
      found.push(...(await violationsOn(page)).map((violation) => `${path}: ${violation}`));
    }
    expect(found).toEqual([]);
  },
);

test("no console has an error and no request failed", () => {
  expect(operator.problems).toEqual([]);
});
