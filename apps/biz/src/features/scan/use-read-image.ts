import { readCode } from "./code";
import { loadDetector } from "./detector";
import type { Hint } from "./scan-hint";

/** Reads a code from a picture, for instance one that a customer sent. */
export function useReadImage(onText: (text: string) => void, onHint: (hint: Hint | null) => void) {
  return async (file: File): Promise<void> => {
    onHint("reading");
    try {
      const detect = await loadDetector();
      const picture = await createImageBitmap(file).catch(() => null);
      const texts = picture ? await detect(picture) : [];
      picture?.close();
      const text = texts.find(readCode) ?? texts[0];
      if (text === undefined) return onHint("nothing");
      onHint(null);
      onText(text);
    } catch {
      onHint("reader");
    }
  };
}
