import type { Page } from "playwright-core";

/** What web vitals call good; above it people press what has just moved. */
const GOOD = 0.1;

type Shift = PerformanceEntry & { value?: number; hadRecentInput?: boolean };

/** Whether more of a page moved by itself, since it was opened, than web vitals call good; in words, empty when not. */
export async function restlessness(page: Page): Promise<string[]> {
  const moved = await page.evaluate(() => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: "layout-shift", buffered: true });
    const shifts: Shift[] = observer.takeRecords();
    observer.disconnect();
    return shifts.reduce(
      (sum, { value = 0, hadRecentInput }) => (hadRecentInput ? sum : sum + value),
      0,
    );
  });
  return moved > GOOD ? [`moves by ${moved.toFixed(3)}`] : [];
}
