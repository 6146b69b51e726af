import { Buffer } from "node:buffer";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOn } from "../src/accessibility.js";
import { desktop, phone, startBrowser, visitor } from "../src/browser.js";
import { picture } from "../src/files.js";
import { callsTo } from "../src/rest.js";
import { type Site, startSite } from "../src/site.js";
import { demoAccount, giveCredentials, signIn } from "../src/visit.js";

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

/** Ends every session of somebody, as from another device. */
async function endSessions(role: "user" | "owner") {
  const calls = callsTo(site.origin);
  await calls.endOtherSessions(await calls.signIn(demoAccount(role)));
}

/** The server carries the next such call out, and its answer is lost on the way. */
const loseAnswer = (page: Page, procedure: RegExp) =>
  page.route(
    procedure,
    async (route) => {
      await route.fetch();
      await route.fulfill({ status: 502, body: "Bad Gateway" });
    },
    { times: 1 },
  );

/** Has the demo's customer show a code, and types it and an amount of points; says what the customer has left. */
async function typePoints(page: Page, digits: string) {
  const calls = callsTo(site.origin);
  const token = await calls.signIn(demoAccount("user"));
  const code = await calls.pointsCode(token);
  await page.goto(`${site.origin}/biz/qr`);
  await page.getByRole("button", { name: "Type code" }).click();
  await page.getByLabel(/^Code/).fill(code ?? "");
  await page.getByRole("button", { name: "Check" }).click();
  for (const digit of digits) await page.getByRole("button", { name: digit, exact: true }).click();
  return () => calls.points(token);
}

test("who does not share where they are is told so, and finds the shops all the same", async () => {
  const { page, problems, picture: keep } = await visitor(browser, "unlocated", phone);
  await page.goto(site.origin);
  await page.getByRole("combobox", { name: "Order" }).selectOption({ label: "Nearest" });
  await page.getByText(/Your location is not shared/).waitFor();
  const shop = page.getByRole("region", { name: "Shops nearby" }).getByRole("link").first();
  await shop.waitFor();
  expect(await page.getByText(/\d (m|km) ·/).count()).toBe(0);
  expect(await violationsOn(page)).toEqual([]);
  await keep("home");
  await shop.click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(problems).toEqual([]);
});

test("a session that died leads back to sign-in, and from there to where one was", async () => {
  const { page } = await visitor(browser, "expired", phone);
  await signIn(page, site.origin, "user");
  await page.goto(`${site.origin}/points?type=earn`);
  await page.getByRole("link", { name: "Pay with points" }).waitFor();
  await endSessions("user");
  await page.reload();
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  await giveCredentials(page, demoAccount("user"));
  await page.getByRole("link", { name: "Pay with points" }).waitFor();
  expect(page.url()).toBe(`${site.origin}/points?type=earn`);
});

test("a use confirmed with a session that died is sent once, after signing in again", async () => {
  const { page } = await visitor(browser, "expired-shop", phone);
  await signIn(page, site.origin, "owner");
  const points = await typePoints(page, "11");
  const before = await points();
  await endSessions("owner");
  await page.getByRole("button", { name: /^Take 11/ }).click();
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  await giveCredentials(page, demoAccount("owner"));
  await page.getByText("Points taken").first().waitFor();
  expect(await points()).toBe(before - 11);
});

test("a use whose answer was lost is asked for again and counts once", async () => {
  const { page } = await visitor(browser, "lost-shop", phone);
  await signIn(page, site.origin, "owner");
  const points = await typePoints(page, "13");
  const before = await points();
  await loseAnswer(page, /mileage\.use/);
  await page.getByRole("button", { name: /^Take 13/ }).click();
  await page.getByText("The outcome is not known yet").waitFor();
  await page.getByText("Points taken").first().waitFor();
  expect(await points()).toBe(before - 13);
});

test("a coupon whose claim was carried out without an answer is had by pressing again", async () => {
  const { page, picture: keep } = await visitor(browser, "lost-claim", phone);
  await signIn(page, site.origin, "user");
  // Otherwise the server tells by itself that the coupon is theirs, and its offer goes.
  await page.route(/notifications\.stream/, (route) => route.abort());
  await page.goto(`${site.origin}/coupons/offers`);
  await loseAnswer(page, /coupons\.claim/);
  const claim = page.getByRole("button", { name: "Get 점심 10% 쿠폰" });
  await claim.click();
  await page.getByText("No answer came").first().waitFor();
  await keep("lost");
  await claim.click();
  await page.getByText("The coupon is yours").first().waitFor();
  await page.goto(`${site.origin}/coupons`);
  const mine = page.getByRole("link", { name: "점심 10% 쿠폰", exact: true });
  await mine.first().waitFor();
  expect(await mine.count()).toBe(1);
});

test("without network a screen says so, and shows itself when pressed after it is back", async () => {
  const { page, picture: keep } = await visitor(browser, "offline", phone);
  await signIn(page, site.origin, "user");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.context().setOffline(true);
  await page.goto(`${site.origin}/coupons`);
  await page.getByRole("alert").getByText("No connection").waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await keep("coupons");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Try again" }).first().click();
  await page.getByRole("link", { name: /쿠폰/ }).first().waitFor();
});

test.each([
  ["user", "/points", /mileage\.balance/, "Something went wrong", "Points to spend"],
  ["owner", "/biz/settlement", /settlements\./, "The server has a problem", "Ready to request"],
] as const)(
  "a screen of the %s that the server fails says so, and shows itself when pressed",
  async (role, address, question, words, content) => {
    const { page, picture: keep } = await visitor(browser, `failed-${role}`, phone);
    await signIn(page, site.origin, role);
    await page.route(question, (route) => route.fulfill({ status: 500, body: "" }));
    await page.goto(`${site.origin}${address}`);
    await page.getByRole("alert").getByText(words).first().waitFor();
    await keep("screen");
    await page.unrouteAll();
    // Several parts may have failed, and pressing one may mend another.
    await page.getByRole("button", { name: "Try again" }).evaluateAll((buttons: HTMLElement[]) => {
      for (const button of buttons) button.click();
    });
    await page.getByText(content).first().waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  },
);

test("too many codes at once are refused in words, with how long to wait", async () => {
  const calls = callsTo(site.origin);
  const token = await calls.signIn(demoAccount("user"));
  const { page, picture: keep } = await visitor(browser, "too-many", phone);
  await signIn(page, site.origin, "user");
  while ((await calls.pointsCode(token)) !== undefined);
  await page.goto(`${site.origin}/points/qr`);
  await page.getByRole("alert").getByText("Too many requests").waitFor();
  await page.getByText(/try again in \d minutes?\./).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await keep("qr");
});

test("a screen of the desk that cannot be loaded says so, and shows itself when asked again", async () => {
  const { page, picture: keep } = await visitor(browser, "failing-desk", desktop);
  await signIn(page, site.origin, "super_admin");
  await page.getByText("Left", { exact: true }).waitFor();
  let isDown = false;
  const data = { code: "INTERNAL_SERVER_ERROR", httpStatus: 500 };
  const answer = { error: { json: { message: "down", code: -32603, data } } };
  await page.route(/\/trpc\/(?!auth\.|notifications\.)/, (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    const answers = pathname.split(",").map(() => answer);
    const body = JSON.stringify(searchParams.has("batch") ? answers : answer);
    return isDown ? route.fulfill({ status: 500, body }) : route.fallback();
  });
  const again = page.getByRole("main").getByRole("button", { name: "Try again" });
  for (const screen of ["Contents", "Blocked addresses"]) {
    isDown = true;
    await page.getByRole("navigation").getByRole("link", { name: screen }).click();
    await page.getByRole("heading", { name: screen, level: 1 }).waitFor();
    await page.getByRole("alert").getByText("The server had a problem").first().waitFor();
    await keep(screen);
    isDown = false;
    await expect
      .poll(async () => {
        if ((await again.count()) > 0) await again.first().click();
        return (await again.count()) + (await page.locator("main .animate-shimmer").count());
      })
      .toBe(0);
  }
  await page.getByText("No address is blocked").waitFor();
});

test("a screen whose files a newer version has replaced loads anew by itself", async () => {
  const { page } = await visitor(browser, "outdated", { ...phone, serviceWorkers: "block" });
  await signIn(page, site.origin, "user");
  await page.getByRole("link", { name: "Home", exact: true }).waitFor();
  let isGone = true;
  page.on("request", (request) => {
    if (request.isNavigationRequest()) isGone = false;
  });
  await page.route(/assets\/invite-.*\.js$/, (route) =>
    isGone ? route.fulfill({ status: 404, body: "" }) : route.continue(),
  );
  await Promise.all([
    page.waitForEvent("load"),
    page.getByRole("link", { name: "Invite", exact: true }).click(),
  ]);
  await page
    .getByText(/BUZZ-[A-Z0-9]{6}/)
    .first()
    .waitFor();
});

/** Sends at 40 kB a second from now on; gives how to be fast again. */
async function slowDown(page: Page) {
  const network = await page.context().newCDPSession(page);
  const send = (uploadThroughput: number) =>
    network.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await network.send("Network.enable");
  await send(40_000);
  return () => send(-1);
}

/** Cancels what is being sent, which is then sent no further. */
const giveUp = (page: Page) =>
  Promise.all([
    page.waitForEvent("requestfailed", (request) => request.url().includes("/upload/")),
    page.getByRole("button", { name: "Cancel" }).click(),
  ]);

const large = (name: string) => ({ ...picture(name), buffer: Buffer.alloc(1_000_000, name) });
const slow = { ...phone, serviceWorkers: "block" } as const;

test("a photo on a slow network tells how far it is, is given up, and is sent again after no network", async () => {
  const { page, picture: keep } = await visitor(browser, "slow", slow);
  await signIn(page, site.origin, "user");
  await page.goto(`${site.origin}/my/profile`);
  const field = page.getByLabel("Change photo");
  const hurry = await slowDown(page);
  await field.setInputFiles(large("photo"));
  await page.getByText(/^[1-9]\d?%$/).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await keep("photo");
  await giveUp(page);
  await page.getByText(/A JPG, PNG or WebP picture/).waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);

  await hurry();
  await page.route(/upload\/images/, (route) => route.abort("internetdisconnected"), { times: 1 });
  await field.setInputFiles(picture("me"));
  await page.getByRole("alert").getByText("No connection").waitFor();
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("Photo changed").first().waitFor();
});

test("a shop's paper on a slow network is given up, and is sent again after no network", async () => {
  const { page, picture: keep } = await visitor(browser, "slow-shop", slow);
  await page.goto(`${site.origin}/biz/apply`);
  await page.getByLabel("E-mail").fill("slow@shops.example");
  await page.goto(`${site.origin}/biz/apply?step=documents`);
  const field = page.getByLabel("Choose Business licence");
  await field.waitFor();
  const hurry = await slowDown(page);
  await field.setInputFiles(large("licence"));
  await page.getByText(/^[1-9]\d?%$/).waitFor();
  await keep("licence");
  await giveUp(page);
  await field.waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);

  await hurry();
  await page.route(/upload\/business-documents/, (route) => route.abort("internetdisconnected"), {
    times: 1,
  });
  await field.setInputFiles(picture("licence"));
  await page.getByRole("alert").getByText("could not be reached").waitFor();
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("button", { name: "Remove Business licence" }).waitFor();
});
