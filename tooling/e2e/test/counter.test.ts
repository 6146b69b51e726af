import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOn } from "../src/accessibility.js";
import { phone, startBrowser, type Visitor, visitor } from "../src/browser.js";
import { picture } from "../src/files.js";
import { restlessness } from "../src/layout-shift.js";
import { callsTo } from "../src/rest.js";
import { screens } from "../src/screens.js";
import { type Site, startSite } from "../src/site.js";
import { demoAccount, open, signIn } from "../src/visit.js";

let site: Site;
let browser: Browser;
let owner: Visitor;

beforeAll(async () => {
  site = await startSite();
  browser = await startBrowser();
  owner = await visitor(browser, "counter", phone);
  const { page } = owner;
  await signIn(page, site.origin, "owner");
  await page.getByRole("button", { name: "Type code" }).waitFor();
});

afterAll(async () => {
  await owner?.picture("at-the-end");
  await browser?.close();
  await site?.stop();
});

const go = (path: string) => owner.page.goto(`${site.origin}/biz/${path}`);

/** Has the demo's customer show a code, and types it and an amount of points at the counter. */
async function typePoints(digits: string) {
  const { page } = owner;
  const calls = callsTo(site.origin);
  const code = await calls.pointsCode(await calls.signIn(demoAccount("user")));
  await go("qr");
  await page.getByRole("button", { name: "Type code" }).click();
  await page.getByLabel(/^Code/).fill(code ?? "");
  await page.getByRole("button", { name: "Check" }).click();
  for (const digit of digits) await page.getByRole("button", { name: digit, exact: true }).click();
}

test("a use confirmed without network survives a reload, is sent once, and its outcome is shown once", async () => {
  const { page, picture: take } = owner;
  const context = page.context();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await go("transactions");
  const uses = page.getByRole("status").filter({ hasText: /^\d+ transactions?$/ });
  const before = Number.parseInt((await uses.textContent()) ?? "", 10);

  await typePoints("12");
  expect(await violationsOn(page)).toEqual([]);
  await context.setOffline(true);
  await page.getByRole("button", { name: /^Take 12/ }).click();
  await page.getByText("The outcome is not known yet").waitFor();
  await page.reload();
  await page.getByText("The outcome is not known yet").waitFor();
  await take("offline");
  await go("qr");
  await page.getByText("The outcome is not known yet").waitFor();

  await context.setOffline(false);
  await page.getByText("Points taken").first().waitFor({ timeout: 30_000 });
  expect(await violationsOn(page)).toEqual([]);
  await take("sent");
  await page.reload();
  await page.getByRole("button", { name: "Type code" }).waitFor();
  expect(await page.getByText("Points taken").count()).toBe(0);

  await go("transactions");
  await page.getByText(`${before + 1} transactions`).waitFor();
  const offline = /INTERNET_DISCONNECTED|NETWORK_CHANGED/;
  expect(owner.problems.filter((problem) => !offline.test(problem))).toEqual([]);
  owner.problems.length = 0;
});

test("a use is taken back the same day, with a reason, and no longer counts", async () => {
  const { page, picture: take } = owner;
  await go("transactions");
  await page.getByRole("listitem").getByText("12 P").first().click();
  await page.getByRole("button", { name: "Void this use" }).click();
  await page.getByRole("button", { name: "Void it" }).click();
  await page.getByText("Enter 10 letters or more.").waitFor();
  await page.getByRole("button", { name: "The customer cancelled" }).click();
  await take("void");
  await page.getByRole("button", { name: "Void it" }).click();
  await page.getByText("The use is voided").first().waitFor();
  await page
    .getByRole("listitem")
    .filter({ hasText: "12 P" })
    .getByText("Voided")
    .first()
    .waitFor();
  expect(owner.problems).toEqual([]);
});

test("a shop's menu, hours and photos are edited, checked, and seen in the preview at once", async () => {
  const { page, picture: take } = owner;
  const saved = () => page.getByText("Saved. Customers see it at once.").first().waitFor();
  await go("shop");
  await page.getByRole("link", { name: /^Menu/ }).click();
  await page.getByRole("button", { name: "Add an item" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Enter a name.").waitFor();
  await page.getByLabel(/^Name/).last().fill("Sea salt latte");
  await page
    .getByLabel(/^Price/)
    .last()
    .fill("5800");
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await saved();
  await page.getByText("Sea salt latte").first().waitFor();

  await page.getByRole("link", { name: /^Opening hours/ }).click();
  await page.getByRole("switch", { name: /^Sunday/ }).setChecked(false);
  await page.getByRole("checkbox", { name: /break/ }).first().setChecked(true);
  await page.getByLabel("Monday Break from").fill("23:30");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText(/check the order of these times/).waitFor();
  await page.getByLabel("Monday Break from").fill("15:00");
  // Another one each time, so that the journey can be repeated on a site that keeps running.
  const minute = String(Date.now() % 60).padStart(2, "0");
  await page.getByLabel("Monday Break until").fill(`16:${minute}`);
  await page.getByRole("button", { name: "Save" }).click();
  await saved();

  await page.getByRole("link", { name: /^Photos/ }).click();
  await page.getByLabel("Add photos").setInputFiles([picture("front"), picture("inside")]);
  await page.getByText(/^[2-9] of 10 photos/).waitFor();
  const other = page.getByRole("button", { name: /^Make photo/ }).last();
  const name = (await other.getAttribute("aria-label")) ?? "";
  await other.click();
  await page.getByRole("button", { name }).waitFor({ state: "detached" });
  await take("photos");
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("img", { name: "Main photo" }).waitFor();
  await take("shop");
  expect(owner.problems).toEqual([]);
});

test("a settlement's statement comes as a file for spreadsheets", async () => {
  const { page } = owner;
  await go("settlement");
  await page.getByRole("link", { name: /#ST/ }).first().click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Excel" }).click(),
  ]);
  expect(await violationsOn(page)).toEqual([]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  expect(owner.problems).toEqual([]);
});

test.each(["light", "dark"] as const)(
  "axe finds nothing wrong on any screen, %s",
  async (scheme) => {
    const { page } = owner;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    const found: string[] = [];
    for (const path of screens.biz) {
      await open(page, `${site.origin}${path}`);
      for (const fault of [...(await restlessness(page)), ...(await violationsOn(page))])
        found.push(`${path} ${fault}`);
    }
    expect(found).toEqual([]);
  },
);
