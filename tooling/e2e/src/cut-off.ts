import type { Page } from "playwright-core";

/**
 * What does not fit on a page as it stands: a page wider than its window, and buttons and links whose words are wider or
 * higher than they are. What shortens with an ellipsis, scrolls on its own or is for screen readers alone fits.
 */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const found: string[] = [];
    if (root.scrollWidth > root.clientWidth)
      found.push(`the page is ${root.scrollWidth} px wide in ${root.clientWidth} px`);
    const words = (element: Element) => element.textContent?.trim().slice(0, 40) ?? "";
    const scrolls = (element: Element | null): boolean => {
      if (element === null || element === root) return false;
      return (
        /auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement)
      );
    };
    for (const element of document.body.querySelectorAll("*")) {
      const { clientWidth, scrollWidth, clientHeight, scrollHeight } = element;
      const style = getComputedStyle(element);
      const isHidden = clientWidth <= 1 || clientHeight <= 1 || style.visibility === "hidden";
      if (isHidden || style.display === "inline" || style.textOverflow === "ellipsis") continue;
      const { left, right } = element.getBoundingClientRect();
      if (
        element.childElementCount === 0 &&
        !scrolls(element) &&
        (left < -1 || right > root.clientWidth + 1)
      )
        found.push(`"${words(element)}" reaches from ${left} to ${right}`);
      const clips = style.overflowX === "hidden" || style.overflowX === "clip";
      const isPressed = element.matches("a, button, [role=button]");
      const isWide = scrollWidth > clientWidth + 1;
      // Letters of tight lines reach beyond them without being cut.
      const isHigh = scrollHeight > clientHeight * 1.125;
      if (
        words(element) !== "" &&
        ((isPressed && (isWide || isHigh)) || (clips && isWide && !scrolls(element)))
      )
        found.push(
          `"${words(element)}" needs ${scrollWidth}×${scrollHeight} and has ${clientWidth}×${clientHeight}`,
        );
    }
    return found;
  });
