import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { desktop, phone, startBrowser, type Visitor, visitor } from "../src/browser.js";
import { picture } from "../src/files.js";
import { type Site, startSite } from "../src/site.js";
import { signIn } from "../src/visit.js";

let site: Site;
let browser: Browser;
let operator: Visitor;
let person: Visitor;

beforeAll(async () => {
  site = await startSite();
  browser = await startBrowser();
  operator = await visitor(browser, "contents-desk", desktop);
  person = await visitor(browser, "contents-person", phone);
  await signIn(operator.page, site.origin, "super_admin");
});

afterAll(async () => {
  await operator?.picture("at-the-end");
  await browser?.close();
  await site?.stop();
});

const go = (path: string) => operator.page.goto(`${site.origin}/admin${path}`);
const dialog = () => operator.page.getByRole("alertdialog");
const visit = (path: string) => person.page.goto(`${site.origin}${path}`);

/** An hour of the district as a field for day and time takes it. */
const inHours = (hours: number) =>
  new Date(Date.now() + (hours + 9) * 3_600_000).toISOString().slice(0, 16);

test("a scheduled banner is previewed at its time, and people see it when its time has come, not before", async () => {
  const { page, picture: shot } = operator;
  await go("/contents");
  const banners = page.getByRole("heading", { level: 3, name: /^Banner \d/ });
  await banners.first().waitFor();
  const number = (await banners.count()) + 1;
  await page.getByLabel("Add a banner").setInputFiles(picture("harbour"));
  const field = (name: string) => page.locator(`[name="banners.${number - 1}.${name}"]`);
  await field("title").fill("Lights at the harbour");
  await field("scheduledAt").fill(inHours(2));
  await field("expiresAt").fill(inHours(1));
  const saveButton = page.getByRole("button", { name: "Save", exact: true }).last();
  await saveButton.click();
  await dialog().getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("The end must be after the start.").waitFor();
  expect(await field("title").inputValue()).toBe("Lights at the harbour");

  await field("expiresAt").fill(inHours(4));
  const preview = page.getByRole("region", { name: "Preview of the app" });
  expect(await preview.getByText("Lights at the harbour").count()).toBe(0);
  await page.getByLabel("As it is at").fill(inHours(3));
  await preview.getByText("Lights at the harbour").waitFor();
  await shot("banner-scheduled");
  await saveButton.click();
  await dialog().getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("The main page is saved").waitFor();
  await page.getByText("Scheduled", { exact: true }).first().waitFor();

  await visit("/");
  await person.page.getByRole("region", { name: "News" }).waitFor();
  expect(await person.page.getByText("Lights at the harbour").count()).toBe(0);

  await field("scheduledAt").fill(inHours(-1));
  await saveButton.click();
  await dialog().getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("The main page is saved").last().waitFor();
  await expect
    .poll(async () => {
      await visit("/");
      await person.page.getByRole("region", { name: "News" }).waitFor();
      return person.page.getByText("Lights at the harbour").count();
    })
    .toBe(1);
});

test("a story is written with a picture and scheduled; people find it once it shows, and no more when it is removed", async () => {
  const { page, picture: shot } = operator;
  await go("/contents/regional/new");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Please write 1 to 200 characters.").waitFor();
  await page.getByLabel(/^Title/).fill("Harbour at dusk");
  await page.getByLabel(/^Summary/).fill("Where the ferries turn.");
  await page.getByLabel(/^Text/).fill("Sit on the western pier.");
  await page.getByLabel("Tags").fill("sea, #walk");
  await page.getByLabel("Upload a picture").setInputFiles(picture("pier"));
  await page.getByRole("img", { name: "Picture 1" }).waitFor();
  await page.getByRole("radio", { name: "At a time" }).check();
  await page.getByLabel(/^Start/).fill(inHours(5));
  await page
    .getByRole("region", { name: "Preview of Harbour at dusk" })
    .getByText("Where the ferries turn.")
    .waitFor();
  await shot("story-written");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("The app shows it when its time has come.").waitFor();
  const row = page.getByRole("row", { name: /Harbour at dusk/ });
  await row.getByText("Scheduled").waitFor();

  await visit("/local");
  await person.page.getByRole("article").first().waitFor();
  expect(await person.page.getByText("Harbour at dusk").count()).toBe(0);

  await row.getByRole("link").click();
  await page.getByLabel(/^Start/).fill(inHours(-1));
  await page.getByRole("button", { name: "Save" }).click();
  await row.getByText("Live").waitFor();
  await visit("/local");
  await person.page.getByRole("heading", { name: "Harbour at dusk" }).click();
  await person.page.getByText("Sit on the western pier.").waitFor();
  await person.page.getByText("#walk").waitFor();
  await person.picture("story");

  await row.getByRole("link").click();
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(new URL(request.url()).pathname);
  });
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await dialog().getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByText("“Harbour at dusk” is removed").waitFor();
  expect(sent).toEqual(["/trpc/admin.contents.removeRegional"]);
  await visit("/local");
  await person.page.getByRole("article").first().waitFor();
  expect(await person.page.getByText("Harbour at dusk").count()).toBe(0);
});

test("a suspended shop disappears from the app's list and comes back when it is opened", async () => {
  const { page, picture: shot } = operator;
  await go("/shops");
  const link = page.locator("[data-row-link]").first();
  const name = (await link.textContent()) ?? "";
  const list = person.page.getByRole("region", { name: "Shops nearby" });
  const look = () => visit(`/?q=${encodeURIComponent(name)}`);
  await look();
  await list.getByRole("link", { name }).waitFor();
  await link.click();
  await page.getByRole("button", { name: "Suspend", exact: true }).click();
  await dialog().getByRole("button", { name: "Suspend", exact: true }).click();
  await dialog().getByText("Please write a reason of 500 characters at most.").waitFor();
  await dialog()
    .getByLabel(/^Reason/)
    .fill("The kitchen is being inspected.");
  await dialog().getByRole("button", { name: "Suspend", exact: true }).click();
  await page.getByText(`${name} is suspended`).waitFor();
  await page.getByText("The kitchen is being inspected.").waitFor();
  await shot("shop-suspended");
  await look();
  await list.getByText("No shop matches").waitFor();

  await page.getByRole("button", { name: "Open", exact: true }).click();
  await dialog()
    .getByLabel(/^Reason/)
    .fill("The inspection went well.");
  await dialog().getByRole("button", { name: "Open", exact: true }).click();
  await page.getByText(`${name} is open`).waitFor();
  await look();
  await list.getByRole("link", { name }).waitFor();
});

test("no console has an error but for the banner that was refused, and no request failed", () => {
  const refused = /status of 400/;
  expect(operator.problems.filter((problem) => !refused.test(problem))).toEqual([]);
  expect(person.problems).toEqual([]);
});
