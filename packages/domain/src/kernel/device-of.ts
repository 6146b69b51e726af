import bowser from "bowser";

/** A browser by a name people recognise: `Chrome · Android`, as far as it is known; of an unknown one its first words. */
export function deviceOf(userAgent: string | null): string {
  if (!userAgent) return "–";
  const { browser, os } = bowser.parse(userAgent);
  return [browser.name, os.name].filter(Boolean).join(" · ") || userAgent.slice(0, 40);
}
