import { useState } from "react";

/** The camera's light; null where there is none. */
export function useTorch(stream: MediaStream): { on: boolean; toggle: () => void } | null {
  const [on, setOn] = useState(false);
  const [track] = stream.getVideoTracks();
  if (!track?.getCapabilities?.().torch) return null;
  return {
    on,
    toggle: () => {
      track.applyConstraints({ advanced: [{ torch: !on }] }).then(
        () => setOn(!on),
        // The device keeps its light to itself, for instance when the battery is low.
        () => undefined,
      );
    },
  };
}
