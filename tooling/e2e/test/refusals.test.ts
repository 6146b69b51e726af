import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOn } from "../src/accessibility.js";
import { desktop, phone, startBrowser, type Visitor, visitor } from "../src/browser.js";
import { forgetProofs } from "../src/database.js";
import { callsTo } from "../src/rest.js";
import { type Site, startSite } from "../src/site.js";
import { signIn } from "../src/visit.js";

let site: Site;
let browser: Browser;
let operator: Visitor;
let inviter: Visitor;
let owner: Visitor;

beforeAll(async () => {
  site = await startSite();
  browser = await startBrowser();
  operator = await visitor(browser, "refusing", desktop);
  inviter = await visitor(browser, "refused", phone);
  owner = await visitor(browser, "refused-shop", phone);
  await signIn(operator.page, site.origin, "super_admin");
  await operator.page.getByRole("heading", { name: "Dashboard", level: 1 }).waitFor();
  await signIn(inviter.page, site.origin, "user");
  await signIn(owner.page, site.origin, "owner");
});

afterAll(async () => {
  for (const person of [operator, inviter, owner]) await person?.picture("at-the-end");
  await browser?.close();
  await site?.stop();
});

/** Stops a service or lets it go on, at the operators' desk. `confirm` does what the desk asks for besides. */
async function control(
  action: "Stop" | "Resume",
  service: string,
  confirm: (dialog: Locator) => Promise<void> = async () => {},
) {
  const { page } = operator;
  const dialog = page.getByRole("alertdialog");
  await page.goto(`${site.origin}/admin/budget?view=emergency`);
  await page.getByRole("button", { name: `${action}: ${service}` }).click();
  await dialog.getByLabel(/^Reason/).fill("The journey of what is refused.");
  await dialog.getByRole("button", { name: action, exact: true }).click();
  await confirm(dialog);
  const other = action === "Stop" ? "Resume" : "Stop";
  await page.getByRole("button", { name: `${other}: ${service}` }).waitFor();
}

/** Sets what may be promised on one day, in won; returns what it was. */
async function limitDay(won: string): Promise<string> {
  const { page } = operator;
  await page.goto(`${site.origin}/admin/budget?view=policy`);
  const field = page.getByLabel(/^Limit of a day/);
  const before = await field.inputValue();
  await field.fill(won);
  await page.getByRole("button", { name: "Save the budget" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Save the budget" }).click();
  await page.getByText("The budget is changed").first().waitFor();
  return before;
}

/** A friend joins while rewards are stopped, so that the inviter's waits; then they go on. */
async function joinWhileStopped() {
  const { page } = inviter;
  await page.goto(`${site.origin}/invite`);
  const text = await page
    .getByText(/BUZZ-[A-Z0-9]{6}/)
    .first()
    .textContent();
  await callsTo(site.origin).join(text?.match(/BUZZ-[A-Z0-9]{6}/)?.[0] ?? "");
  await page.reload();
  await page.getByRole("heading", { name: "1 invitation reward waits for you" }).waitFor();
  await page.getByRole("button", { name: "Claim" }).click();
}

const sheet = () => inviter.page.getByRole("dialog");

test("who proved a second factor too long ago is asked for it, and what they were doing goes on by itself", async () => {
  if (site.databaseUrl) await forgetProofs(site.databaseUrl);
  await control("Stop", "Referral rewards", async (dialog) => {
    await dialog.getByText("Please show that it is you").waitFor();
    await operator.picture("second-factor");
    await dialog.getByRole("button", { name: "Continue with a passkey" }).click();
  });
  await control("Resume", "Referral rewards");
});

test("a reward that waits is refused in words while it is stopped or the day's budget is spent, then claimed as points", async () => {
  const { page, picture } = inviter;
  await control("Stop", "Referral rewards");
  await joinWhileStopped();
  await sheet()
    .getByRole("button", { name: /discount QR/ })
    .click();
  await sheet().getByRole("alert").getByText("Paused at the moment").waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await picture("stopped");

  await control("Resume", "Referral rewards");
  const usual = await limitDay("1");
  await sheet()
    .getByRole("button", { name: /As points/ })
    .click();
  await sheet().getByRole("alert").getByText("Today’s budget is used up").waitFor();
  await picture("day-spent");

  await limitDay(usual);
  await sheet()
    .getByRole("button", { name: /As points/ })
    .click();
  await sheet()
    .getByRole("status")
    .getByText(/You received 5\d\d\sP/)
    .waitFor();
  await picture("points");
  await sheet().getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Claim" }).waitFor({ state: "detached" });
});

test("a reward that waits is claimed as a discount code, which a shop takes", async () => {
  const { page, picture } = inviter;
  await control("Stop", "Referral rewards");
  await joinWhileStopped();
  await control("Resume", "Referral rewards");
  await sheet()
    .getByRole("button", { name: /discount QR/ })
    .click();
  const code = await sheet()
    .getByRole("img", { name: /^Discount QR code BUZZ-DC-/ })
    .getAttribute("alt");
  expect(await violationsOn(page)).toEqual([]);
  await picture("discount");

  const till = owner.page;
  await till.goto(`${site.origin}/biz/qr`);
  await till.getByRole("button", { name: "Type code" }).click();
  await till.getByLabel(/^Code/).fill(code?.match(/BUZZ-DC-[A-Z0-9]{5}/)?.[0] ?? "");
  await till.getByRole("button", { name: "Check" }).click();
  for (const digit of "20000") await till.getByRole("button", { name: digit, exact: true }).click();
  await till.getByRole("button", { name: /^Use the/ }).click();
  await till.getByText("2,000").first().waitFor();
  await till.getByText(/#BZ\d{9}/).waitFor();
});

test("a coupon on offer says why nobody gets it now", async () => {
  const { page, picture } = inviter;
  await control("Stop", "New coupons");
  await page.goto(`${site.origin}/coupons/offers`);
  const claim = page.getByRole("button", { name: "Get 개강 응원 쿠폰" });
  await claim.click();
  await page.getByText("Handing out coupons is paused").first().waitFor();
  await picture("offer-stopped");
  await control("Resume", "New coupons");
  const usual = await limitDay("1");
  await claim.click();
  await page
    .getByText(/Today's budget is used up/)
    .first()
    .waitFor();
  await limitDay(usual);
  await claim.click();
  await page.getByText("The coupon is yours").first().waitFor();
});

test("only what was refused stands in a console", () => {
  const refused = /status of 403/;
  const problems = [operator, inviter, owner].flatMap((person) => person.problems);
  expect(problems.filter((problem) => !refused.test(problem))).toEqual([]);
});
