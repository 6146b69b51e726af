import { setTimeout as sleep } from "node:timers/promises";

const TIMEOUT_MS = 90_000;

/** Waits until a GET of the URL answers without a server error. @throws after 90 s. */
export async function untilServed(name: string, url: string): Promise<void> {
  for (const deadline = Date.now() + TIMEOUT_MS; Date.now() < deadline; await sleep(100)) {
    const response = await fetch(url).catch(() => undefined);
    await response?.body?.cancel();
    if (response && response.status < 500) return;
  }
  throw new Error(`${name} did not answer at ${url} within ${TIMEOUT_MS / 1_000} s.`);
}
