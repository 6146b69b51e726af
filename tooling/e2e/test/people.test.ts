import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOn } from "../src/accessibility.js";
import { phone, startBrowser, visitor } from "../src/browser.js";
import { picture } from "../src/files.js";
import { restlessness } from "../src/layout-shift.js";
import { letSubscribe, push, shownBy } from "../src/push-service.js";
import { screens } from "../src/screens.js";
import { type Site, startSite } from "../src/site.js";
import { demoAccount, enter, open } from "../src/visit.js";

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

/** Where the demo's first shop is. */
const atTheShop = {
  permissions: ["geolocation"],
  geolocation: { latitude: 35.1369, longitude: 129.0998 },
};

const signIn = (page: Page, next = "/") =>
  enter(page, `${site.origin}/sign-in?next=${encodeURIComponent(next)}`, demoAccount("user"));

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { name }).first();

test("people find shops near them, claim a coupon, read stories and notifications, and look after their profile", async () => {
  const {
    page,
    problems,
    picture: keep,
  } = await visitor(browser, "people", {
    ...phone,
    ...atTheShop,
  });
  await signIn(page);
  await heading(page, "Today's picks").waitFor();
  await page.getByRole("region", { name: "News" }).getByRole("link").first().waitFor();

  await page.getByRole("combobox", { name: "Order" }).selectOption({ label: "Nearest" });
  await page.getByRole("link", { name: /파도소리 커피.*10 m/ }).waitFor();
  await page.getByRole("combobox", { name: "Time of day" }).selectOption({ label: "Night" });
  await page
    .getByRole("link", { name: /대연 와인상점/ })
    .last()
    .waitFor();
  await keep("near");

  await page.getByRole("link", { name: "Coupons", exact: true }).click();
  await page.getByRole("link", { name: /coupons on offer/ }).click();
  const claim = page.getByRole("button", { name: "Get 개강 응원 쿠폰" });
  await claim.click();
  await page.getByText("The coupon is yours").waitFor();
  await page.goto(`${site.origin}/coupons`);
  await page.getByRole("link", { name: "개강 응원 쿠폰", exact: true }).click();
  await page.getByText("Minimum purchase").waitFor();
  await page.getByRole("link", { name: "Show QR code" }).click();
  await page.getByRole("img", { name: "QR code of 개강 응원 쿠폰" }).waitFor();
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByText("Minimum purchase").waitFor();
  await page.getByRole("button", { name: "Back" }).click();

  await page.getByRole("link", { name: "Local", exact: true }).click();
  await page.getByRole("radio", { name: "Food" }).check();
  await page.getByRole("link", { name: /밀면/ }).click();
  await heading(page, /밀면/).waitFor();

  await page.goto(`${site.origin}/notifications`);
  const readAll = page.getByRole("button", { name: "Mark all read" });
  await readAll.waitFor();
  const unread = async () => {
    const isShown = await readAll.isVisible();
    if (isShown) await readAll.click();
    return isShown;
  };
  // The news of the coupon may come after the rest was read.
  await expect.poll(unread, { timeout: 20_000, interval: 500 }).toBe(false);
  await page.getByRole("radio", { name: "Unread" }).check();
  await page.getByText("You are all caught up").waitFor();

  await page.goto(`${site.origin}/my/profile`);
  await page.getByLabel("Change photo").setInputFiles(picture("me"));
  await page.getByText("Photo changed").waitFor();
  await page.getByLabel(/^Mobile/).fill("12345");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText(/Check the mobile number/).waitFor();
  await page.getByLabel(/^Mobile/).fill("010-2600-9999");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved", { exact: true }).waitFor();

  await page.goto(`${site.origin}/my/privacy`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  expect((await download).suggestedFilename()).toBe("buzz-data.json");
  expect(problems).toEqual([]);
});

test("a code that was used says so at once, in the hand of its owner", async () => {
  const { page, problems } = await visitor(browser, "live", phone);
  await signIn(page, "/points/qr");
  const shown = page.getByRole("img", { name: "QR code to pay with points" });
  await shown.waitFor();
  const caption = await page.locator("figcaption").textContent();
  const shop = await browser.newContext({ locale: "en-US" });
  const till = await shop.newPage();
  const token = await tokenOf(till, demoAccount("owner"));
  const used = await till.request.post(`${site.origin}/api/mileage/use`, {
    headers: { authorization: `Bearer ${token}` },
    data: { qrCode: (caption ?? "").replaceAll(/\s/g, ""), amount: 500 },
  });
  expect(used.status()).toBe(200);
  await page.getByText(/Spent at/).waitFor({ timeout: 3_000 });
  expect(problems).toEqual([]);
});

test("a phone is told what happens while the app is closed, until it is told no more", async () => {
  const { page, problems, picture: keep } = await visitor(browser, "pushed", phone);
  await letSubscribe(page);
  await signIn(page, "/my/alerts");
  const here = page.getByRole("switch", { name: /^Tell me on this device/ });
  await here.click();
  await page.getByText("Saved").waitFor();
  await page.reload();
  expect(await here.isChecked()).toBe(true);
  await keep("alerts");

  const told = { title: "Points received", message: "You received 100 P." };
  await push(page, told);
  await expect.poll(() => shownBy(page)).toEqual([{ title: told.title, body: told.message }]);

  await here.click();
  await page.getByText("Saved").waitFor();
  await page.reload();
  await here.waitFor();
  expect(await here.isChecked()).toBe(false);
  expect(problems).toEqual([]);
});

test("who leaves is told what is lost, and has no account any more", async () => {
  const { page, problems } = await visitor(browser, "leaver", phone);
  const leaver = { email: `leaver-${Date.now()}@people.example`, password: "leaving-99" };
  await page.goto(`${site.origin}/sign-up?next=%2Fmy%2Fprivacy`);
  await page.getByLabel(/^Name/).fill("Leaving Person");
  await page.getByLabel(/^E-mail/).fill(leaver.email);
  await page.getByLabel(/^Password/).fill(leaver.password);
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByText(/erased at once/).waitFor();
  await page.getByLabel(/^Password/).fill(leaver.password);
  await page.getByRole("button", { name: "Leave Buzz" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Leave Buzz" }).click();
  await page.getByRole("link", { name: "Sign up" }).waitFor();
  expect(problems).toEqual([]);
  const again = await page.request.post(`${site.origin}/api/auth/login`, { data: leaver });
  expect(again.status()).toBe(401);
});

test("axe finds nothing wrong on any screen of the app, light or dark", async () => {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    const { page, problems } = await visitor(browser, `axe-${colorScheme}`, {
      ...phone,
      colorScheme,
    });
    const look = async (path: string) => {
      await open(page, `${site.origin}${path}`);
      for (const fault of [...(await restlessness(page)), ...(await violationsOn(page))])
        found.push(`${path} ${colorScheme}: ${fault}`);
    };
    for (const path of screens.open) await look(path);
    const linked = async (below: string) => {
      await page.goto(`${site.origin}${below === "/shops/" ? "/" : "/local"}`);
      return page.locator(`a[href^="${below}"]`).first().getAttribute("href");
    };
    const details = [await linked("/local/"), await linked("/shops/")];
    await signIn(page);
    await heading(page, /^Hello/).waitFor();
    for (const path of [...screens.app, ...details]) if (path) await look(path);
    expect(problems).toEqual([]);
  }
  expect(found).toEqual([]);
});

async function tokenOf(page: Page, { email, password }: { email: string; password: string }) {
  const answer = await page.request.post(`${site.origin}/api/auth/login`, {
    data: { email, password },
  });
  const { data } = await answer.json();
  return String(data.token ?? data.tokens?.accessToken);
}
