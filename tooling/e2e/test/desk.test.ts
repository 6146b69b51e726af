import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOver } from "../src/accessibility.js";
import { desktop, startBrowser, type Visitor, visitor } from "../src/browser.js";
import { pdf } from "../src/files.js";
import { callsTo } from "../src/rest.js";
import { screens } from "../src/screens.js";
import { type Site, startSite } from "../src/site.js";
import { signIn } from "../src/visit.js";

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

test("an operator makes a coupon for a shop picked by name, from which its bulk issue is one step away", async () => {
  const { page, picture } = operator;
  await go("/coupons");
  await page.getByRole("button", { name: "New coupon" }).click();
  await dialog().getByLabel(/^Name/).fill("Harbour night");
  await dialog()
    .getByLabel(/^Discount \*|^Discount$/)
    .last()
    .fill("1000");
  await dialog().getByText("Usable at every shop.").waitFor();
  const find = dialog().getByLabel("Find a shop to add");
  await find.fill("커피");
  await find.press("Enter");
  const add = dialog()
    .getByRole("button", { name: /^Add .*커피/ })
    .first();
  const shop = ((await add.getAttribute("aria-label")) ?? "").replace("Add ", "");
  await add.click();
  await dialog().getByText("Usable at this shop only.").waitFor();
  await picture("coupon-with-shop");
  await dialog().getByRole("button", { name: "Make it" }).click();
  await page.getByText("Harbour night is made").waitFor();
  await page.getByRole("link", { name: "Harbour night" }).click();
  await page.getByRole("dialog").getByText(shop).waitFor();
  await page.getByRole("link", { name: "Hand out" }).click();
  await page.getByRole("radio", { name: /Harbour night/, checked: true }).waitFor();
});

test("a request is approved from the dashboard in three steps, and leads to the next one", async () => {
  const { page } = operator;
  await go("/dashboard");
  await page.locator("main a[href*='/settlements/']").first().click();
  const next = page.getByRole("link", { name: /^Next: / });
  for (let review = 0; review < 2; review++) {
    await page.getByText("The uses add up to the amount").waitFor();
    expect(await next.count()).toBe(0);
    await page.getByRole("button", { name: "Approve" }).click();
    await dialog().getByRole("button", { name: "Approve" }).click();
    if (review === 0) await next.click();
  }
  await page.getByRole("button", { name: "Record the payout" }).waitFor();
});

test("a request is approved by the keyboard alone: an address takes the focus along, a decision takes it to the next one", async () => {
  const { page } = operator;
  const focused = (at: string) =>
    expect.poll(() => page.locator(`${at}:focus`).count(), { message: at }).toBe(1);
  await go("/dashboard");
  await page.locator("main a[href*='/settlements/']").first().press("Enter");
  await page.getByText("The uses add up to the amount").waitFor();
  await focused("main");
  await page.getByRole("button", { name: "Approve" }).press("Enter");
  await dialog().getByRole("button", { name: "Approve" }).press("Enter");
  await page.getByRole("button", { name: "Record the payout" }).waitFor();
  await focused("main a[href*='/settlements/']");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Approve" }).waitFor();
  await focused("main");

  await go("/settlements?view=history");
  await page.locator("[data-row-link]").first().focus();
  await page.keyboard.press("j");
  await focused("tr:nth-child(2) [data-row-link]");
  await page.keyboard.press("k");
  await focused("tr:nth-child(1) [data-row-link]");
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
  await dialog().getByRole("link", { name: "On to the bank file" }).click();
  await page.getByRole("button", { name: "Make a file of all" }).waitFor();

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

test("a list is put in order at its heads, and the address keeps it", async () => {
  const { page } = operator;
  await go("/settlements?view=history");
  const amounts = async () =>
    (await page.locator("tbody tr td:last-child").allTextContents()).map((text) =>
      Number(text.replaceAll(/\D/g, "")),
    );
  await page.getByRole("button", { name: "Amount" }).click();
  await page.waitForURL(/sort=totalAmount/);
  await page.reload();
  const head = page.getByRole("columnheader", { name: "Amount" });
  await expect.poll(() => head.getAttribute("aria-sort")).toMatch(/ascending|descending/);
  const down = (await head.getAttribute("aria-sort")) === "descending";
  await expect
    .poll(async () => {
      const shown = await amounts();
      const sorted = shown.toSorted((one, other) => (down ? other - one : one - other));
      return shown.length > 2 && shown.join() === sorted.join();
    })
    .toBe(true);
});

test("a reward policy is made with a reason, refused a second time, and removed for good", async () => {
  const { page, picture } = operator;
  await go("/policies");
  await page.getByRole("button", { name: "New policy" }).click();
  await dialog().getByRole("button", { name: "Make it" }).click();
  await dialog().getByText("Please choose what is rewarded.").waitFor();
  await dialog().getByText("Please write a reason").waitFor();
  await dialog()
    .getByLabel(/^Rewarded/)
    .selectOption("signup");
  await dialog().getByLabel(/^Name/).fill("Harbour welcome");
  await dialog()
    .getByLabel(/^Description/)
    .fill("For everybody who signs up in December.");
  await dialog().locator('[name="reward.amount"]').fill("700");
  await dialog()
    .getByLabel(/^Reason/)
    .fill("Decided by the council.");
  await dialog().getByRole("button", { name: "Make it" }).click();
  await page.getByText("Harbour welcome is made and on").waitFor();

  await page.getByRole("button", { name: "New policy" }).click();
  const taken = dialog().getByRole("option", { name: /^Signing up/ });
  expect(await taken.isDisabled()).toBe(true);
  await dialog().getByRole("button", { name: "Cancel" }).click();

  await page.getByRole("link", { name: "Harbour welcome" }).click();
  const panel = page.getByRole("dialog");
  await panel.getByText("Decided by the council.").waitFor();
  await picture("policy");
  await panel.getByRole("button", { name: "Remove" }).click();
  await dialog()
    .getByText(/cannot be brought back/)
    .waitFor();
  await dialog()
    .getByLabel(/^Reason/)
    .fill("The month is over.");
  await dialog().getByRole("button", { name: "Remove" }).click();
  await page.getByText("Harbour welcome is removed").waitFor();
  await expect.poll(() => page.getByRole("link", { name: "Harbour welcome" }).count()).toBe(0);
});

test("what was typed into a form of the desk is not left by mistake", async () => {
  const { page } = operator;
  const leave = page.getByRole("alertdialog", { name: "Leave without saving?" });
  await go("/settings?category=security");
  const idle = page.getByRole("textbox", { name: /^Operators' idle limit/ });
  await idle.fill("61");
  await page.getByRole("radio", { name: "Budget" }).click();
  await page.getByRole("radio", { name: "Security" }).click();
  expect(await idle.inputValue()).toBe("61");
  const asked: string[] = [];
  page.once("dialog", (question) => {
    asked.push(question.type());
    void question.accept();
  });
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
  await idle.fill("61");
  await page.getByRole("navigation").getByRole("link", { name: "Jobs" }).click();
  await leave.getByRole("button", { name: "Cancel" }).click();
  expect(await idle.inputValue()).toBe("61");
  await page.getByRole("navigation").getByRole("link", { name: "Jobs" }).click();
  await leave.getByRole("button", { name: "Leave" }).click();
  await page.getByRole("heading", { name: "Jobs", level: 1 }).waitFor();

  await go("/contents");
  const title = page.locator('[name="banners.0.title"]');
  await title.fill("Not saved yet");
  await page.getByRole("tab").nth(1).click();
  await leave.getByRole("button", { name: "Cancel" }).click();
  expect(await title.inputValue()).toBe("Not saved yet");
  await page.getByRole("tab").nth(1).click();
  await leave.getByRole("button", { name: "Leave" }).click();
  await page.getByRole("tabpanel").getByRole("table").waitFor();

  await go("/contents/regional/new");
  await page.locator('[name="title"]').fill("Not saved yet");
  await page.getByRole("navigation").getByRole("link", { name: "Jobs" }).click();
  await leave.getByRole("button", { name: "Leave" }).click();
  await page.getByRole("heading", { name: "Jobs", level: 1 }).waitFor();

  await go("/shops?view=picks");
  await page
    .getByRole("button", { name: /: remove$/ })
    .first()
    .click();
  await page.getByRole("tab", { name: "All shops" }).click();
  await leave.getByRole("button", { name: "Leave" }).click();

  await go("/budget?view=policy");
  const limit = page.getByLabel(/^Limit of a day/);
  await limit.fill("1700000");
  await page.getByRole("button", { name: "Previous month" }).click();
  await leave.getByRole("button", { name: "Cancel" }).click();
  expect(await limit.inputValue()).toBe("1,700,000");
  await page.getByRole("tab", { name: "Overview" }).click();
  await leave.getByRole("button", { name: "Leave" }).click();
  await page.getByText("Left to spend").waitFor();

  await go("/shops?view=exposure");
  const hours = page.getByRole("checkbox", { name: /^Mind the hours/ });
  await hours.check();
  await page.getByRole("tab", { name: "All shops" }).click();
  await leave.getByRole("button", { name: "Leave" }).click();
  await page.getByRole("tab", { name: "Exposure" }).click();
  // What was not touched, or has been saved, is left without a question.
  await hours.waitFor();
  await page.getByRole("tab", { name: "All shops" }).click();
  await page.getByRole("tab", { name: "Exposure" }).click();
  await hours.check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await dialog().getByRole("button", { name: "Save" }).click();
  await expect.poll(() => dialog().count()).toBe(0);
  await page.getByRole("tab", { name: "All shops" }).click();
  await page.getByRole("tabpanel").getByRole("table").waitFor();

  await go("/coupons/issue");
  await page.getByLabel("University").fill("Harbour");
  await page.getByRole("link", { name: "Coupons" }).first().click();
  await leave.getByRole("button", { name: "Leave" }).click();

  await page.getByRole("button", { name: "New coupon" }).click();
  const made = page.getByRole("alertdialog", { name: "New coupon" });
  const name = made.getByLabel(/^Name/);
  await name.fill("Not made yet");
  await name.press("Escape");
  await leave.getByRole("button", { name: "Cancel" }).click();
  expect(await name.inputValue()).toBe("Not made yet");
  await page.goBack();
  await leave.getByRole("button", { name: "Cancel" }).click();
  await name.press("Escape");
  await leave.getByRole("button", { name: "Leave" }).click();
  await expect.poll(() => made.count()).toBe(0);
});

test("an applicant’s PDF is read in place, and one that cannot be drawn says so and can be opened", async () => {
  const { page, picture, problems } = operator;
  const calls = callsTo(site.origin);
  const bytes = new Uint8Array(pdf("BUSINESS LICENCE 617-77-00001"));
  expect(await calls.applyForShop("Harbour tea house", { name: "licence.pdf", bytes })).toEqual({
    status: 201,
    code: undefined,
  });
  await go("/applications");
  await page.getByRole("link", { name: "Harbour tea house" }).click();
  const drawn = page.getByRole("dialog").locator("canvas");
  await drawn.waitFor();
  await expect
    .poll(() =>
      drawn.evaluate((canvas: HTMLCanvasElement) => {
        const { width, height } = canvas;
        const points = canvas.getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
        let dark = 0;
        for (let at = 0; at < points.length; at += 4)
          if ((points[at] ?? 255) < 128 && points[at + 3] === 255) dark += 1;
        return dark;
      }),
    )
    .toBeGreaterThan(500);
  await picture("document");

  await page.route(/\/uploads\/documents\//, (route) => route.fulfill({ body: "not a document" }));
  await page.reload();
  await page.getByText("This document could not be read.").waitFor();
  expect(await drawn.count()).toBe(0);
  const link = page.getByRole("dialog").getByRole("link", { name: "Open in a new tab" });
  expect(await link.getAttribute("href")).toContain("/uploads/documents/");
  await picture("document-unreadable");
  await page.unroute(/\/uploads\/documents\//);
  expect(problems).toEqual([]);
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

test("axe finds nothing on any screen of the desk, nor on the one that is none, light or dark", async () => {
  const addresses = [...screens.admin, "/admin/nowhere"].map((path) => `${site.origin}${path}`);
  expect(await violationsOver(operator.page, addresses)).toEqual([]);
});

test("no console has an error and no request failed", () => {
  expect(operator.problems).toEqual([]);
});
