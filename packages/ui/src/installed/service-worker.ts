import { Workbox } from "workbox-window";

const hourMilliseconds = 60 * 60 * 1000;

/**
 * Registers the service worker and looks for newer ones every hour and when the screen is looked at again.
 *
 * @param script address of the worker; it serves what lies beside and below it.
 * @param onWaiting gets what switches to a newer version: it takes over, and every open page is loaded anew.
 */
export async function registerServiceWorker(
  script: string,
  onWaiting: (change: () => void) => void,
): Promise<void> {
  const worker = new Workbox(script);
  worker.addEventListener("waiting", () => onWaiting(() => worker.messageSkipWaiting()));
  worker.addEventListener("controlling", ({ isUpdate }) => isUpdate && location.reload());
  await worker.register();
  // Without network there is nothing newer to be had.
  const look = () => void worker.update().catch(() => undefined);
  setInterval(look, hourMilliseconds);
  document.addEventListener(
    "visibilitychange",
    () => document.visibilityState === "visible" && look(),
  );
}
