import { Buffer } from "node:buffer";
import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOver } from "../src/accessibility.js";
import { desktop, phone, startBrowser, type Visitor, visitor } from "../src/browser.js";
import { type Site, startSite } from "../src/site.js";
import { signIn } from "../src/visit.js";

let site: Site;
let browser: Browser;
let operator: Visitor;

beforeAll(async () => {
  site = await startSite();
  browser = await startBrowser();
  operator = await visitor(browser, "money-desk", desktop);
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

const linesOf = (file: string) =>
  file
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(","));

/** What a bank says of an order, line by line. */
function resultOf(ordered: string[][], saying: (index: number) => string): string {
  const lines = ordered.map(([, , amount, , settlementNo], index) => {
    const said = saying(index);
    return [settlementNo, amount, said, said === "returned" ? "Account closed" : ""].join(",");
  });
  const sum = ordered.reduce((total, [, , amount]) => total + Number(amount), 0);
  return ["settlementNo,amount,result,reason", ...lines, `total,${ordered.length},${sum}`].join(
    "\r\n",
  );
}

const choose = (text: string) =>
  dialog()
    .locator("input[type=file]")
    .setInputFiles({ name: "result.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

/** Pages that the journey has been on, for axe. */
const seen: string[] = [];
const remember = () => seen.push(operator.page.url());

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

test("a use that was paid out is taken back, and its trace shows the line of the shop’s next settlement", async () => {
  const { page, picture } = operator;
  await go("/settlements?view=history&status=paid");
  // The shop of the demo's owner, who reads of it below.
  await page
    .getByRole("row", { name: /파도소리 커피/ })
    .locator("[data-row-link]")
    .first()
    .click();
  await page
    .getByRole("link", { name: /#BZ\d{9}/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Take this use back" }).click();
  await dialog()
    .getByText(/are deducted as a line of the next settlement/)
    .waitFor();
  await picture("reversing");
  await dialog()
    .getByLabel(/^Reason/)
    .fill("The till was used twice for one customer.");
  await dialog().getByRole("button", { name: "Take it back" }).click();
  await page.getByRole("heading", { name: "Taken back", exact: true }).first().waitFor();
  await page.getByText("Waits for the shop’s next settlement").waitFor();
  expect(await page.getByRole("button", { name: "Take this use back" }).count()).toBe(0);
  await picture("reversed");

  const owner = await visitor(browser, "owing-shop", phone);
  await signIn(owner.page, site.origin, "owner");
  await owner.page.goto(`${site.origin}/biz/settlement`);
  const owed = owner.page.getByRole("note").filter({ hasText: "to be deducted" });
  await owed.getByText(/^₩[1-9][\d,]*$/).waitFor();
  await owner.picture("settlement");
  expect(owner.problems).toEqual([]);
  await owner.page.context().close();
  remember();
});

test("settlements leave as a bank file, and the bank’s answer says which came back", async () => {
  const { page, picture } = operator;
  await go("/settlements");
  for (const row of [1, 2, 3]) await page.getByRole("checkbox").nth(row).check();
  await page.getByRole("button", { name: "Approve all" }).click();
  await dialog().getByRole("button", { name: "Approve all" }).click();
  await dialog().getByText("3 of 3 dealt with").waitFor();
  await dialog().getByRole("button", { name: "Close" }).click();

  await go("/settlements?view=bank");
  await page.getByRole("button", { name: "Make a file of all" }).click();
  await dialog()
    .getByText(/^\d+ settlements$/)
    .waitFor();
  await dialog().getByRole("button", { name: "Make the file" }).click();
  const panel = page.getByRole("dialog");
  await panel.getByText("To be downloaded").waitFor();
  await picture("bank-file");
  await panel.getByRole("button", { name: "Cancel the file" }).click();
  await dialog()
    .getByLabel(/^Reason/)
    .fill("One shop is asked about first.");
  await dialog().getByRole("button", { name: "Cancel the file" }).click();
  await panel.getByText("It never left Buzz. What it ordered is approved again.").waitFor();
  await panel.getByRole("button", { name: "Close" }).click();

  await page.getByRole("button", { name: "Make a file of all" }).click();
  await dialog()
    .getByText(/^\d+ settlements$/)
    .waitFor();
  await dialog().getByRole("button", { name: "Make the file" }).click();
  await panel.getByText("To be downloaded").waitFor();
  await panel.getByRole("button", { name: "Download", exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog().getByRole("button", { name: "Download" }).click(),
  ]);
  const ordered = linesOf(await readFile(await download.path(), "utf8"));
  expect(ordered.length).toBeGreaterThanOrEqual(3);
  await panel.getByText("Waits for the bank").waitFor();
  remember();

  await panel.getByRole("button", { name: "Read the bank’s result" }).click();
  await choose(resultOf(ordered, () => "lost"));
  await dialog().getByRole("button", { name: "Check and book" }).click();
  await dialog().getByText("Nothing was booked: these lines are wrong").waitFor();
  await wasRefused(400);
  await picture("wrong-result");
  await choose(resultOf(ordered, (index) => (index === 0 ? "returned" : "paid")));
  await dialog().getByRole("button", { name: "Check and book" }).click();
  await dialog().getByText("The result is booked.").waitFor();
  await dialog()
    .getByRole("row", { name: /^Returned .*1 settlement/ })
    .waitFor();
  await picture("result");
  await dialog().getByRole("button", { name: "Close" }).click();
  await panel.getByText("Answered", { exact: true }).waitFor();
  await panel.getByLabel("Result").selectOption({ label: "Returned" });
  await panel.getByRole("cell", { name: "Account closed" }).waitFor();
  await panel.locator("tbody a").first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByText("Returned", { exact: true }).first().waitFor();
  const [statement] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Excel" }).click(),
  ]);
  expect(statement.suggestedFilename()).toMatch(/\.xlsx$/);

  await go("/dashboard");
  await page.getByRole("link", { name: "Payouts that the bank returned: 1" }).click();
  await page.getByRole("row", { name: /Returned/ }).waitFor();
  await page.getByRole("checkbox").nth(1).check();
  await page.getByRole("button", { name: "Approve all" }).click();
  await dialog().getByRole("button", { name: "Approve all" }).click();
  await dialog().getByText("1 of 1 dealt with").waitFor();
  await dialog().getByRole("button", { name: "Close" }).click();
});

test("an endpoint is told what happens; what did not arrive is sent again, and its secret is shown once", async () => {
  const { page, picture } = operator;
  await go("/webhooks");
  remember();
  await page.getByRole("button", { name: "New endpoint" }).click();
  // A name that nobody has: the guard lets no test call this machine.
  await dialog()
    .getByLabel(/^Address/)
    .fill("http://books.invalid/buzz");
  await dialog().getByRole("button", { name: "Make it" }).click();
  await dialog().getByText("Only https at a public address").waitFor();
  await dialog()
    .getByLabel(/^Address/)
    .fill("https://books.invalid/buzz");
  await dialog().getByRole("button", { name: "Make it" }).click();
  await dialog()
    .getByText(/^whsec_/)
    .waitFor();
  await dialog().getByRole("button", { name: "Done" }).click();
  await page.getByRole("link", { name: "https://books.invalid/buzz" }).waitFor();

  await go("/settlements");
  await page.getByRole("checkbox").nth(1).check();
  await page.getByRole("button", { name: "Approve all" }).click();
  await dialog().getByRole("button", { name: "Approve all" }).click();
  await dialog().getByText("1 of 1 dealt with").waitFor();

  await go("/webhooks");
  await page.getByRole("link", { name: "https://books.invalid/buzz" }).click();
  const panel = page.getByRole("dialog");
  await panel.getByText("It cannot be reached").waitFor();
  await panel.getByText(/^It has taken nothing since/).waitFor();
  await picture("webhook");
  await panel.getByRole("button", { name: "Send again" }).click();
  await page.getByText("It is sent again").waitFor();
  await panel.getByRole("button", { name: "Disable" }).click();
  await dialog().getByRole("button", { name: "Disable" }).click();
  await panel.getByText("It is disabled and is told nothing").waitFor();
  remember();
  await go("/dashboard");
  await page.getByText("Webhook endpoints that take nothing: 1").waitFor();
});

test("axe finds nothing on these screens, light or dark", async () => {
  expect(await violationsOver(operator.page, seen)).toEqual([]);
});

test("no console has an error and no request failed", () => {
  expect(operator.problems).toEqual([]);
});
