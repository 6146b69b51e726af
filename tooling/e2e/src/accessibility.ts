import axe from "axe-core";
import type { Page } from "playwright-core";
import { open } from "./visit.js";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong on a page as it stands, by rule and place; empty when nothing. */
export async function violationsOn(page: Page): Promise<string[]> {
  // Half-shown things have half their contrast.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished.catch(() => undefined)),
    ),
  );
  await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const { violations } = await window.axe.run({ runOnly: { type: "tag", values } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
    );
  }, rules);
}

/**
 * What axe finds on screens, in light and in dark, each named by its address. `prepare` brings a screen that is open into
 * the state that is looked at.
 */
export async function violationsOver(
  page: Page,
  addresses: readonly string[],
  prepare: (address: string) => Promise<void> = async () => {},
): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    await page.emulateMedia({ colorScheme: "light" });
    await open(page, address);
    await prepare(address);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const violation of await violationsOn(page))
        found.push(`${address}, ${colorScheme}: ${violation}`);
    }
  }
  return found;
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
