// The service worker of an installed app, bundled by installable.js: keeps the app's own files, never an answer, and shows what
// is pushed.
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { CacheFirst } from "workbox-strategies";

const onDemand = `on-demand-${self.registration.scope}`;
const kept = new Set(__ON_DEMAND__.map((path) => new URL(path, self.location.href).href));

const isOthers = (path) =>
  __OTHERS__.some((other) => path === other || path.startsWith(`${other}/`));

// A newer version waits until the person at the screen agrees.
addEventListener("message", ({ data }) => {
  if (data?.type === "SKIP_WAITING") self.skipWaiting();
});

addEventListener("activate", (event) => {
  // The very first visit is served from here on, too.
  event.waitUntil(Promise.all([self.clients.claim(), forgetEarlier()]));
});

async function forgetEarlier() {
  const cache = await caches.open(onDemand);
  const requests = await cache.keys();
  await Promise.all(requests.map(({ url }) => kept.has(url) || cache.delete(url)));
}

// Browsers demand that every push is shown.
addEventListener("push", (event) => {
  const { title, message } = event.data.json();
  const icon = new URL("icon-192.png", self.registration.scope).href;
  event.waitUntil(self.registration.showNotification(title, { body: message, icon }));
});

addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openApp());
});

async function openApp() {
  const [open] = await self.clients.matchAll({ type: "window" });
  if (open) return open.focus();
  return self.clients.openWindow(new URL("notifications", self.registration.scope).href);
}

cleanupOutdatedCaches();
precacheAndRoute(__PRECACHE__);
registerRoute(({ url }) => kept.has(url.href), new CacheFirst({ cacheName: onDemand }));
registerRoute(
  ({ request, url }) => request.mode === "navigate" && !isOthers(url.pathname),
  createHandlerBoundToURL("index.html"),
);
