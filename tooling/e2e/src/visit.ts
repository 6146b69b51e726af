import { demoAccounts } from "@buzz/server/demo-accounts";
import type { Page } from "playwright-core";
import { plugIn, setUpPasskey } from "./authenticator.js";

type Role = (typeof demoAccounts)[number]["role"];

/** Who signs in where. */
const doors = {
  user: "/sign-in?next=%2Fmy",
  owner: "/biz/sign-in",
  super_admin: "/admin/sign-in",
} as const satisfies { [role in Role]?: string };

/** What the demo's account of a role signs in with. */
export function demoAccount(role: Role) {
  const account = demoAccounts.find((one) => one.role === role);
  if (account === undefined) throw new Error(`no demo account for ${role}`);
  return account;
}

/** Signs somebody of the demo in, in English; an operator's second factor is a passkey made on the way. */
export async function signIn(page: Page, origin: string, role: keyof typeof doors): Promise<void> {
  if (role === "super_admin") await plugIn(page);
  await enter(page, `${origin}${doors[role]}`, demoAccount(role));
  if (role === "super_admin") await setUpPasskey(page);
  await page.waitForURL(({ pathname }) => !pathname.endsWith("/sign-in"));
}

type Credentials = { email: string; password: string };

/** Fills in the sign-in form at an address and sends it. */
export async function enter(page: Page, address: string, credentials: Credentials): Promise<void> {
  await page.goto(address);
  await giveCredentials(page, credentials);
}

/** The same with the form that is shown. */
export async function giveCredentials(page: Page, { email, password }: Credentials): Promise<void> {
  await page.getByLabel(/^E-mail/).fill(email);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Opens a screen and waits until it shows what it is for. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "load" });
  // Behind an open panel it has no role.
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(
    () => document.querySelector(".animate-shimmer, [aria-busy=true]") === null,
  );
}
