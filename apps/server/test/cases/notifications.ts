import { contextAs } from "@buzz/domain";
import { deliverOutbox } from "@buzz/domain/outbox";
import { subscribedBrowser } from "../support/subscribed-browser.js";
import { type Cases, comesTo, type Stage } from "./case.js";

const browser = { endpoint: "https://push.example.org/browser", keys: subscribedBrowser().keys };

/** Somebody who has been told of their sign-up. */
async function reader({ town, errands }: Stage) {
  const as = await errands.guest();
  const { domain } = town.server.deps;
  await deliverOutbox(contextAs(domain, { kind: "system" }, { userAgent: "test" }));
  return as;
}

export const notificationCases: Cases = {
  "notifications.list": [
    comesTo(200, "unread ones about points", async (stage) => ({
      as: await reader(stage),
      input: { isRead: false, type: "mileage" },
    })),
    comesTo("VALIDATION_002", "an unknown type", ({ user }) => ({
      as: user,
      input: { type: "gossip" },
    })),
  ],
  "notifications.markRead": [
    comesTo(200, "an own one", async (stage) => {
      const as = await reader(stage);
      const [first] = (await as.api.notifications.list.query({})).items;
      return { as, input: { id: first?.id } };
    }),
    comesTo("RESOURCE_001", "somebody else's", async (stage) => {
      const { api } = await reader(stage);
      const [first] = (await api.notifications.list.query({})).items;
      return { as: stage.owner, input: { id: first?.id } };
    }),
  ],
  "notifications.markAllRead": [
    comesTo(200, "all own ones", async (stage) => ({ as: await reader(stage) })),
  ],
  "notifications.registerPushToken": [
    comesTo(200, "a device", ({ user }) => ({
      as: user,
      input: { token: "device-of-the-user", platform: "android" },
    })),
    comesTo("VALIDATION_002", "an unknown platform", ({ user }) => ({
      as: user,
      input: { token: "device-of-the-user", platform: "watch" },
    })),
  ],
  "notifications.pushSubscription": [comesTo(200, "none yet", ({ user }) => ({ as: user }))],
  "notifications.subscribePush": [
    comesTo(200, "a browser", ({ user }) => ({ as: user, input: browser })),
    comesTo("VALIDATION_002", "keys that are none", ({ user }) => ({
      as: user,
      input: { ...browser, keys: { ...browser.keys, p256dh: "short" } },
    })),
    comesTo("VALIDATION_002", "an address that is not public", ({ user }) => ({
      as: user,
      input: { ...browser, endpoint: "https://127.0.0.1/push" },
    })),
  ],
  "notifications.unsubscribePush": [
    comesTo(200, "whether it was or not", ({ user }) => ({ as: user })),
  ],
  "notifications.preferences": [comesTo(200, "one's own", ({ user }) => ({ as: user }))],
  "notifications.savePreferences": [
    comesTo(200, "no pushes of coupons, and longer nights", ({ user }) => ({
      as: user,
      input: {
        channels: { push: { coupon: false } },
        quietHours: { enabled: true, start: "20:00", end: "09:30" },
      },
    })),
    comesTo("VALIDATION_002", "no letters about one's own applications", ({ owner }) => ({
      as: owner,
      input: { channels: { email: { approval: false } } },
    })),
    comesTo("VALIDATION_002", "an hour that is none", ({ user }) => ({
      as: user,
      input: { quietHours: { enabled: true, start: "24:00", end: "08:00" } },
    })),
  ],
};
