import { createECDH, randomBytes } from "node:crypto";
import type { Page } from "playwright-core";

const PUBLIC_KEY = 87;

/**
 * Lets this browser's pages subscribe as if its push service was reached, which takes the Internet. All else, from the
 * leave to show what is pushed to the worker, is the browser's own.
 */
export async function letSubscribe(page: Page): Promise<void> {
  const own = createECDH("prime256v1");
  own.generateKeys();
  const subscription = {
    endpoint: `https://push.example.org/${randomBytes(8).toString("hex")}`,
    keys: {
      p256dh: own.getPublicKey("base64url"),
      auth: randomBytes(16).toString("base64url"),
    },
  };
  await page.context().grantPermissions(["notifications"]);
  await page.addInitScript(
    ({ given, keyLength }) => {
      PushManager.prototype.subscribe = (options) =>
        String(options?.applicationServerKey).length === keyLength && options?.userVisibleOnly
          ? Promise.resolve(
              Object.create(PushSubscription.prototype, {
                endpoint: { value: given.endpoint },
                toJSON: { value: () => given },
              }),
            )
          : Promise.reject(new TypeError("subscribed in a way that browsers refuse"));
    },
    { given: subscription, keyLength: PUBLIC_KEY },
  );
}

/** Hands a push to the worker that serves the page, as the browser does; what was pushed is sealed no more by then. */
export async function push(page: Page, text: { title: string; message: string }): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const devtools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations: [worker] }) => {
      if (worker) resolve(worker.registrationId);
    });
  });
  await devtools.send("ServiceWorker.enable");
  await devtools.send("ServiceWorker.deliverPushMessage", {
    origin: new URL(page.url()).origin,
    registrationId: await registered,
    data: JSON.stringify(text),
  });
}

/** What the worker has shown and nobody has put away. */
export const shownBy = (page: Page): Promise<{ title: string; body: string }[]> =>
  page.evaluate(async () => {
    const worker = await navigator.serviceWorker.ready;
    return (await worker.getNotifications()).map(({ title, body }) => ({ title, body }));
  });
