import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { loadDetector } from "./detector";

const pauseMilliseconds = 120;

/**
 * Looks for QR codes in a running video, a few times a second.
 *
 * @param onText gets the text of every code in sight.
 * @returns whether the reader could not be loaded.
 */
export function useScanner(
  video: RefObject<HTMLVideoElement | null>,
  onText: (text: string) => void,
): { failed: boolean } {
  const [failed, setFailed] = useState(false);
  const tell = useEffectEvent(onText);

  useEffect(() => {
    let stopped = false;

    async function look() {
      const detect = await loadDetector();
      while (!stopped) {
        const picture = video.current;
        if (picture && picture.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
          const texts = await detect(picture).catch(() => []);
          if (!stopped) for (const text of texts) tell(text);
        }
        await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
      }
    }

    look().catch(() => setFailed(true));
    return () => {
      stopped = true;
    };
  }, [video]);

  return { failed };
}
