import { useCallback, useEffect, useState } from "react";
import { type CameraTrouble, cameraTrouble, openCamera } from "./open-camera";
import { usePageVisible } from "./use-page-visible";

export type Camera =
  /** Nobody has been asked yet: say why before the browser asks. */
  | { state: "unasked" }
  | { state: "starting" }
  | { state: "live"; stream: MediaStream }
  | { state: CameraTrouble };

/**
 * The camera at the back, from when it may be used until the screen is left. It rests while the page is hidden.
 *
 * @returns what it is doing, and how to (re)start it after a press.
 */
export function useCamera(): { camera: Camera; start: () => void } {
  const [camera, setCamera] = useState<Camera>({ state: "starting" });
  const [attempt, setAttempt] = useState(0);
  const visible = usePageVisible();

  useEffect(() => {
    if (!visible) return;
    const leaving = new AbortController();
    void begin(attempt > 0, leaving.signal, setCamera);
    return () => leaving.abort();
  }, [visible, attempt]);

  const start = useCallback(() => {
    setCamera({ state: "starting" });
    setAttempt((count) => count + 1);
  }, []);
  return { camera, start };
}

async function begin(
  pressed: boolean,
  leaving: AbortSignal,
  tell: (camera: Camera) => void,
): Promise<void> {
  const tellHere = (camera: Camera) => !leaving.aborted && tell(camera);
  const permission = await cameraPermission();
  if (permission === "denied") return void tellHere({ state: "denied" });
  if (permission !== "granted" && !pressed) return void tellHere({ state: "unasked" });
  if (leaving.aborted) return;
  try {
    const stream = await openCamera(leaving, () => tellHere({ state: "busy" }));
    tellHere({ state: "live", stream });
  } catch (error) {
    tellHere({ state: cameraTrouble(error) });
  }
}

/** null where the browser does not tell. */
async function cameraPermission(): Promise<PermissionState | null> {
  try {
    return (await navigator.permissions.query({ name: "camera" })).state;
  } catch {
    return null;
  }
}
