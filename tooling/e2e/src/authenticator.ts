import type { Page } from "playwright-core";

/** Gives a page's browser an authenticator in software: it makes passkeys and signs without asking anybody. */
export async function plugIn(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Has the page's authenticator sign, wherever the page is. Returns what a server is to be sent. */
export const sign = (page: Page, options: PublicKeyCredentialRequestOptionsJSON): Promise<object> =>
  page.evaluate(async (json) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(json);
    const credential = await navigator.credentials.get({ publicKey });
    if (!(credential instanceof PublicKeyCredential)) throw new Error("nothing was signed");
    return credential.toJSON();
  }, options);

/** Answers the screen that asks an operator for a first second factor. */
export async function setUpPasskey(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Passkey/ }).click();
  await page.getByRole("button", { name: "Continue with a passkey" }).click();
  await page.getByRole("button", { name: /somewhere safe/ }).click();
}
