import axe, { type RunOnly } from "axe-core";
import type { Page } from "playwright-core";
import { open } from "./visit.js";

const rules: RunOnly = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};
const contrast: RunOnly = { type: "rule", values: ["color-contrast"] };

/** What axe finds wrong on a page as it stands, by rule and place; empty when nothing. */
export async function violationsOn(page: Page, runOnly = rules): Promise<string[]> {
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
  return page.evaluate(async (only) => {
    const { violations } = await window.axe.run({ runOnly: only });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
    );
  }, runOnly);
}

/**
 * What axe finds on screens, each named by its address; in dark it looks at contrast, as nothing else depends on it.
 * `prepare` brings a screen that is open into the state that is looked at.
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
    const inLight = await violationsOn(page);
    await page.emulateMedia({ colorScheme: "dark" });
    const inDark = await violationsOn(page, contrast);
    found.push(
      ...inLight.map((violation) => `${address}: ${violation}`),
      ...inDark.map((violation) => `${address}, dark: ${violation}`),
    );
  }
  return found;
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
