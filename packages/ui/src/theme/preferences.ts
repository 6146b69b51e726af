import { readDevice, writeDevice } from "../lib/device-store";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const textSizes = ["normal", "large"] as const;
export type TextSize = (typeof textSizes)[number];

export interface Appearance {
  theme: Theme;
  textSize: TextSize;
}

/** What this device chose earlier; the system's theme and normal text otherwise. */
export function readAppearance(): Appearance {
  const theme = readDevice("theme");
  const textSize = readDevice("text");
  return {
    theme: themes.find((known) => known === theme) ?? "system",
    textSize: textSizes.find((known) => known === textSize) ?? "normal",
  };
}

export function keepAppearance({ theme, textSize }: Appearance): void {
  writeDevice("theme", theme);
  writeDevice("text", textSize);
}

/** Marks <html> for the style sheet and lets the browser's own chrome follow the page colour. */
export function applyAppearance({ theme, textSize }: Appearance): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
  dataset.text = textSize;

  const canvas = getComputedStyle(document.documentElement).backgroundColor;
  document.querySelector('meta[name="theme-color"]')?.setAttribute("content", canvas);
}
