import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plugIn, setUpPasskey } from "../src/authenticator.js";
import { desktop, phone, startBrowser, type Visitor, visitor } from "../src/browser.js";
import { picture as scan } from "../src/files.js";
import { type Site, startSite } from "../src/site.js";
import { demoAccount, enter } from "../src/visit.js";

let site: Site;
let browser: Browser;
let owner: Visitor;
let operator: Visitor;
let inviter: Visitor;
let friend: Visitor;

beforeAll(async () => {
  site = await startSite();
  browser = await startBrowser();
  owner = await visitor(browser, "owner", phone);
  operator = await visitor(browser, "operator", desktop);
  inviter = await visitor(browser, "inviter", phone);
  friend = await visitor(browser, "friend", phone);
});

afterAll(async () => {
  for (const person of [owner, operator, inviter, friend]) await person?.picture("at-the-end");
  await browser?.close();
  await site?.stop();
});

/** Of this run alone, so that it can be repeated on a site that keeps running. */
const run = String(Date.now() % 100_000).padStart(5, "0");

const shop = {
  name: `Harbour Tea ${run}`,
  number: `604-81-${run}`,
  email: `harbour-${run}@shops.example`,
  password: "Harbour-tea-9",
};

const newcomer = {
  name: "Journey Friend",
  email: `friend-${run}@people.example`,
  password: "journey-99",
};

test("the main job works by clicking through the three apps, without an error in any console", async () => {
  await applyForShop();
  await approveShop();
  const invite = await copyInviteLink();
  await joinByInvite(invite);
  await useCouponAtShop();
  await usePointsAtShop();
  await requestSettlement();
  await approveAndPay();
  await seeBudget();
  const problems = [owner, operator, inviter, friend].flatMap((person) => person.problems);
  expect(problems).toEqual([]);
});

async function applyForShop() {
  const { page, picture } = owner;
  await page.goto(`${site.origin}/biz/`);
  await page.getByRole("link", { name: "Apply with my shop" }).click();
  await page.getByLabel("Shop name").fill(shop.name);
  await page.getByLabel("Registration number").fill(shop.number);
  await page.getByLabel("Owner’s name").fill("Tea Keeper");
  await page.getByLabel("Shop phone").fill("051-620-1234");
  await page.getByLabel("E-mail").fill(shop.email);
  await next(owner);
  await page.getByLabel("Category").selectOption("cafe");
  await page.getByLabel("Address").fill("7 Harbour-ro, Yongho-dong, Nam-gu, Busan");
  await page.getByRole("checkbox", { name: /Lunch/ }).check();
  await next(owner);
  await page.getByLabel(/^Bank/).fill("Busan Bank");
  await page.getByLabel("Account number").fill("112-2026-0001-22");
  await page.getByLabel("Account holder").fill("Tea Keeper");
  for (const paper of ["Business licence", "Bankbook copy"]) {
    await page.getByLabel(`Choose ${paper}`).setInputFiles(scan(paper));
    await page.getByRole("button", { name: `Remove ${paper}` }).waitFor();
  }
  await next(owner);
  await page.getByLabel(/^Password/).fill(shop.password);
  await page.getByLabel(/I have read and agree/).check();
  await next(owner);
  await picture("application");
  await page.getByRole("button", { name: "Send application" }).click();
  await page
    .getByText(/review|waiting/i)
    .first()
    .waitFor();
  await picture("waiting");
}

const next = ({ page }: Visitor) => page.getByRole("button", { name: "Next" }).click();

async function approveShop() {
  const { page, picture } = operator;
  await plugIn(page);
  await enter(page, `${site.origin}/admin/`, demoAccount("super_admin"));
  await setUpPasskey(page);
  await page.getByRole("link", { name: /Applications/ }).click();
  await page.getByText(shop.name).first().click();
  await picture("application");
  await page.getByRole("button", { name: "Approve", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Approve", exact: true }).click();
  await page.getByText(`${shop.name} is approved`).first().waitFor();
}

async function copyInviteLink(): Promise<string> {
  const { page, picture } = inviter;
  await enter(page, `${site.origin}/sign-in`, demoAccount("user"));
  await page.getByRole("link", { name: "Invite", exact: true }).click();
  const code = await page
    .getByText(/BUZZ-[A-Z0-9]{6}/)
    .first()
    .textContent();
  await picture("invite");
  return `${site.origin}/invite/${code?.match(/BUZZ-[A-Z0-9]{6}/)?.[0]}`;
}

async function joinByInvite(invite: string) {
  const { page, picture } = friend;
  await page.goto(invite);
  await page.getByRole("link", { name: "Sign up for the gifts" }).waitFor();
  await picture("invited");
  await page.getByRole("link", { name: "Sign up for the gifts" }).click();
  await page.getByLabel(/^Name/).fill(newcomer.name);
  await page.getByLabel("E-mail").fill(newcomer.email);
  await page.getByLabel(/^Password/).fill(newcomer.password);
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.getByText("5,000").first().waitFor();
  await page.getByText("3,000").first().waitFor();
  await picture("welcome");
  await page.getByRole("link", { name: /^Use / }).first().click();
  await page.getByRole("img", { name: /QR code/ }).waitFor();
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("heading", { name: `Hello, ${newcomer.name}` }).waitFor();
}

async function readCode({ page }: Visitor): Promise<string> {
  const caption = page.locator("figcaption, [data-qr-code]").first();
  const text = await caption.textContent();
  const code = text?.replaceAll(/\s/g, "").match(/(COUPON|MILEAGE)-[A-Z0-9]{26}/)?.[0];
  if (code === undefined) throw new Error(`no code in "${text}"`);
  return code;
}

async function typeCode(code: string) {
  const { page } = owner;
  await page.getByRole("button", { name: "Type code" }).click();
  await page.getByLabel(/^Code/).fill(code);
  await page.getByRole("button", { name: "Check" }).click();
}

async function press(digits: string) {
  for (const digit of digits)
    await owner.page.getByRole("button", { name: digit, exact: true }).click();
}

async function useCouponAtShop() {
  await friend.page.goto(`${site.origin}/coupons`);
  await friend.page.getByText("5,000").first().waitFor();
  await friend.picture("coupons");
  await friend.page
    .getByRole("listitem")
    .filter({ hasText: "5,000" })
    .getByRole("link", { name: /^Use / })
    .click();
  await friend.page.getByRole("img", { name: /QR code/ }).waitFor();
  await friend.picture("coupon-qr");

  const { page, picture } = owner;
  await page.goto(`${site.origin}/biz/sign-in`);
  await page.getByLabel("E-mail or registration number").fill(shop.email);
  await page.getByLabel(/^Password/).fill(shop.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Type code" }).waitFor();
  await picture("scan");
  await typeCode(await readCode(friend));
  await page.getByText("Check the customer").waitFor();
  await press("12000");
  await picture("coupon-amount");
  await page.getByRole("button", { name: /Use the coupon/ }).click();
  await page.getByText("Coupon used").waitFor();
  await page.getByText("7,000").first().waitFor();
  await page.getByText(/#BZ\d{9}/).waitFor();
  await picture("coupon-used");
  await friend.page.getByText(`Used at ${shop.name}`).waitFor();
  await friend.picture("coupon-used");
}

async function usePointsAtShop() {
  await friend.page.goto(`${site.origin}/points`);
  await friend.page.getByRole("link", { name: "Pay with points" }).click();
  await friend.page.getByRole("img", { name: /QR code/ }).waitFor();
  const { page, picture } = owner;
  await page
    .getByRole("button", { name: /Scan next/ })
    .or(page.getByRole("link", { name: /Scan next/ }))
    .click();
  await typeCode(await readCode(friend));
  await page.getByText("Check the customer").waitFor();
  await press("1500");
  await page.getByRole("button", { name: /^Take 1,500/ }).click();
  await page.getByText(/#BZ\d{9}/).waitFor();
  await picture("points-taken");
  await friend.page.getByText(`Spent at ${shop.name}`).waitFor();
  await friend.page.getByText("3,500").first().waitFor();
  await friend.picture("points-spent");
}

async function requestSettlement() {
  const { page, picture } = owner;
  await page.goto(`${site.origin}/biz/settlement`);
  await page.getByText("6,500").first().waitFor();
  await picture("settlement");
  await page.getByRole("button", { name: /Request settlement/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Request", exact: true }).click();
  await page.getByText("Settlement requested").first().waitFor();
}

async function approveAndPay() {
  const { page, picture } = operator;
  await page.getByRole("link", { name: /Settlements/ }).click();
  await page.getByText(shop.name).first().click();
  await page.getByRole("button", { name: "Approve", exact: true }).waitFor();
  await picture("settlement");
  await page.getByRole("button", { name: "Approve", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Approve", exact: true }).click();
  await page.getByRole("button", { name: "Record the payout" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Record as paid" }).click();
  await page
    .getByText(/recorded as paid/)
    .first()
    .waitFor();
  await picture("settlement-paid");

  await owner.page.reload();
  await owner.page.getByText("Paid", { exact: true }).first().waitFor();
  await owner.picture("settlement-paid");
  await owner.page.goto(`${site.origin}/biz/transactions`);
  await owner.page.getByRole("button", { name: /Coupon.*Paid$/ }).waitFor();
}

async function seeBudget() {
  const { page, picture } = operator;
  await page.getByRole("link", { name: /Budget/ }).click();
  for (const category of ["Referral", "Coupon", "Event", "Settlement"])
    await page.getByText(new RegExp(category, "i")).first().waitFor();
  await picture("budget");
}
