import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOver } from "../src/accessibility.js";
import { plugIn, setUpPasskey } from "../src/authenticator.js";
import { desktop, startBrowser, type Visitor, visitor } from "../src/browser.js";
import { callsTo } from "../src/rest.js";
import { type Site, startSite } from "../src/site.js";
import { demoAccount, enter, signIn } from "../src/visit.js";

let site: Site;
let browser: Browser;
let operator: Visitor;

beforeAll(async () => {
  site = await startSite();
  browser = await startBrowser();
  operator = await visitor(browser, "operators", desktop);
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
const panel = () => operator.page.getByRole("dialog");

test("a new operator gets a password once, chooses another, and may do what the role says, until its last day", async () => {
  const { page, picture } = operator;
  await go("/operators");
  await page.getByRole("button", { name: "Add an operator" }).click();
  await dialog().getByRole("button", { name: "Add", exact: true }).click();
  await dialog().getByText("A valid e-mail address, please.").waitFor();
  await dialog().getByRole("textbox", { name: /^Name/ }).fill("Clara Clerk");
  await dialog()
    .getByRole("textbox", { name: /^E-mail/ })
    .fill("clara@buzz.example");
  await dialog().getByRole("combobox").selectOption("content_manager");
  await dialog().getByRole("button", { name: "Add", exact: true }).click();
  const password = (await dialog().locator("code").textContent()) ?? "";
  await picture("password-once");
  await dialog().getByRole("button", { name: "Done" }).click();

  const clerk = await visitor(browser, "clerk", desktop);
  await enter(clerk.page, `${site.origin}/admin/sign-in`, {
    email: "clara@buzz.example",
    password,
  });
  await clerk.page.getByRole("heading", { name: "Choose your own password" }).waitFor();
  expect(await clerk.page.getByRole("navigation").count()).toBe(0);
  await clerk.page.context().close();
  expect(clerk.problems).toEqual([]);

  await page.getByRole("link", { name: "Clara Clerk" }).click();
  await panel().getByRole("button", { name: "Change role" }).click();
  await dialog().getByRole("combobox").selectOption("business_manager");
  await dialog()
    .getByLabel(/^Last day/)
    .fill("2099-12-31");
  await dialog().getByRole("button", { name: "Change role" }).click();
  await panel().getByText("until December 31, 2099").waitFor();
  await picture("role-for-a-time");
});

test("a member stays masked until somebody says why, and a suspension is found in the audit log with its reason", async () => {
  const { page, picture } = operator;
  const calls = callsTo(site.origin);
  const user = demoAccount("user");
  await go(`/members?search=${encodeURIComponent(user.email)}`);
  await page.getByText("us**@buzz.example").waitFor();
  expect(await page.getByText(user.name).count()).toBe(0);
  await page.locator("[data-row-link]").click();
  await panel().getByRole("button", { name: "Show what is masked" }).click();
  await dialog()
    .getByLabel(/^Why you look/)
    .fill("They asked us to call them back.");
  await dialog().getByRole("button", { name: "Show details" }).click();
  await panel().getByText(user.email).waitFor();
  await panel().getByRole("button", { name: "Suspend" }).click();
  await dialog().getByRole("button", { name: "Suspend" }).click();
  await dialog().getByText("Please write 10 to 500 characters.").waitFor();
  await dialog()
    .getByLabel(/^Reason/)
    .fill("Coupons were sold outside.");
  await dialog().getByRole("button", { name: "Suspend" }).click();
  await panel().getByRole("button", { name: "Reinstate" }).waitFor();
  await picture("suspended");
  expect(await calls.refusal(user)).toBe("AUTH_010");

  await go("/audit?action=user.set_status");
  await page.locator("[data-row-link]").first().click();
  await panel().getByText("Coupons were sold outside.").waitFor();
  await panel().getByRole("row", { name: "status active suspended" }).waitFor();
  await picture("traced");
  await panel().getByRole("button", { name: "Everything about it" }).click();
  await page.getByRole("link", { name: "Personal data looked at" }).waitFor();
});

test("a resume that needs two operators says that there is no second, and one who is found confirms it from the dashboard", async () => {
  const { page, picture } = operator;
  const because = (reason: string) =>
    dialog()
      .getByLabel(/^Reason/)
      .fill(reason);
  await go("/settings?category=security");
  await page.getByRole("checkbox", { name: /^Second operator for resuming services/ }).check();
  await page.getByRole("button", { name: "Review and save" }).click();
  await dialog()
    .getByText(/Nobody else may confirm at present/)
    .waitFor();
  await dialog().getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("1 setting changed").waitFor();

  await go("/budget?view=emergency");
  await page.getByRole("button", { name: "Stop: Referral rewards" }).click();
  await because("Bots are signing up at the harbour.");
  await dialog().getByRole("button", { name: "Stop", exact: true }).click();
  await page.getByRole("button", { name: "Resume: Referral rewards" }).click();
  await because("The bots have been blocked.");
  await dialog().getByRole("button", { name: "Resume", exact: true }).click();
  const request = page.getByRole("region", { name: "1 request waits for a second operator" });
  await request.getByText("Resume referral rewards – The bots have been blocked.").waitFor();
  await request.getByText(/Nobody else may confirm this at present/).waitFor();
  expect(await page.getByRole("button", { name: "Resume: Referral rewards" }).count()).toBe(0);
  await picture("nobody-confirms");

  await request.getByRole("link", { name: "another operator" }).click();
  await page.getByRole("button", { name: "Add an operator" }).click();
  await dialog().getByRole("textbox", { name: /^Name/ }).fill("Sam Second");
  await dialog()
    .getByRole("textbox", { name: /^E-mail/ })
    .fill("sam@buzz.example");
  await dialog().getByRole("combobox").selectOption("admin");
  await dialog().getByRole("button", { name: "Add", exact: true }).click();
  const password = (await dialog().locator("code").textContent()) ?? "";
  await dialog().getByRole("button", { name: "Done" }).click();
  await page.getByRole("link", { name: "Sam Second" }).click();
  await panel().getByRole("button", { name: "Change role" }).click();
  await dialog().getByRole("combobox").selectOption("super_admin");
  await dialog().getByRole("button", { name: "Change role" }).click();
  await page.getByText("The role of Sam Second is changed").waitFor();

  const second = await visitor(browser, "second", desktop);
  await plugIn(second.page);
  const credentials = { email: "sam@buzz.example", password };
  await enter(second.page, `${site.origin}/admin/sign-in`, credentials);
  await second.page.getByLabel(/^Current password/).fill(password);
  await second.page.getByLabel(/^New password/).fill("Second-Operator-1");
  await second.page.getByRole("button", { name: "Change" }).click();
  await setUpPasskey(second.page);
  await second.page.getByRole("heading", { name: "Dashboard", level: 1 }).waitFor();
  const dashboard = `${site.origin}/admin/dashboard`;
  const found = await violationsOver(second.page, [dashboard], () =>
    second.page.getByText("Resume referral rewards – The bots have been blocked.").waitFor(),
  );
  expect(found).toEqual([]);
  await go("/budget?view=emergency");
  await page.getByText("Waits for a second operator", { exact: true }).waitFor();
  await second.page.getByRole("button", { name: "Confirm" }).click();
  await second.page
    .getByRole("alertdialog")
    .getByRole("button", { name: "Confirm", exact: true })
    .click();
  await second.page.getByText("Confirmed and done").waitFor();
  await page.getByRole("button", { name: "Stop: Referral rewards" }).waitFor();
  await request.waitFor({ state: "detached" });
  await page.getByRole("cell", { name: "Sam Second" }).waitFor();
  await second.page.context().close();
  expect(second.problems).toEqual([]);
});

test("a setting is refused at its field, changed in its unit, acts at once, and tells who changed it", async () => {
  const { page, picture } = operator;
  await go("/settings?category=security");
  const roles = page.getByRole("checkbox", { name: /^Second operator for new operators/ });
  const idle = page.getByRole("textbox", { name: /^Operators' idle limit/ });
  await idle.fill("500");
  await page.getByRole("button", { name: "Review and save" }).click();
  await page.getByText("A whole number, please: 5 – 120").waitFor();
  await idle.fill("60");
  await roles.check();
  await page.getByRole("button", { name: "Review and save" }).click();
  await dialog().getByText("60 min").waitFor();
  await picture("reviewed");
  await dialog().getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("2 settings changed").waitFor();
  expect(await idle.inputValue()).toBe("60");

  await go("/operators");
  await page.getByRole("link", { name: "Clara Clerk" }).click();
  await panel().getByRole("button", { name: "Change role" }).click();
  await dialog().getByRole("combobox").selectOption("admin");
  await dialog().getByRole("button", { name: "Change role" }).click();
  await page.getByText("Waits for a second operator", { exact: true }).waitFor();
  await go("/operators");
  await page.getByRole("heading", { name: "1 request waits for a second operator" }).waitFor();
  await page.getByRole("cell", { name: "Business manager" }).waitFor();
  await picture("waiting");
});

test("an address is blocked and let in again, and both are in the log", async () => {
  const { page } = operator;
  await go("/blocks");
  await page.getByRole("button", { name: "Block an address" }).click();
  await dialog()
    .getByRole("textbox", { name: /^IP address/ })
    .fill("203.0.113.300");
  await dialog()
    .getByRole("textbox", { name: /^Reason/ })
    .fill("scraping");
  await dialog().getByRole("button", { name: "Block", exact: true }).click();
  await dialog()
    .getByText(/One IP address, please/)
    .waitFor();
  await dialog()
    .getByRole("textbox", { name: /^IP address/ })
    .fill("203.0.113.30");
  await dialog().getByRole("button", { name: "Block", exact: true }).click();
  await page.getByRole("button", { name: "Unblock 203.0.113.30" }).click();
  await dialog().getByRole("button", { name: "Unblock", exact: true }).click();
  await page.getByText("No address is blocked").waitFor();
  await go("/audit?kind=ip&thing=203.0.113.30");
  await page.getByRole("link", { name: "Address unblocked" }).waitFor();
  await page.getByRole("link", { name: "Address blocked" }).waitFor();
});

test("axe finds nothing on a member and an entry of the log that are open, light or dark", async () => {
  const { page } = operator;
  const addresses = ["/members", "/audit"].map((path) => `${site.origin}/admin${path}`);
  const found = await violationsOver(page, addresses, async () => {
    await page.locator("[data-row-link]").first().click();
    await panel().getByRole("heading", { level: 3 }).first().waitFor();
  });
  expect(found).toEqual([]);
});

test("no console has an error and no request failed", () => {
  expect(operator.problems).toEqual([]);
});
