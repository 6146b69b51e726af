export type CameraTrouble = "denied" | "missing" | "busy";

/**
 * Opens the camera at the back until `signal` aborts.
 *
 * @param onEnd when the device takes it away, for instance for a call.
 */
export async function openCamera(signal: AbortSignal, onEnd: () => void): Promise<MediaStream> {
  if (!navigator.mediaDevices)
    throw new DOMException("no camera on an insecure page", "NotFoundError");
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: { ideal: "environment" }, width: { ideal: 1280 }, height: { ideal: 960 } },
  });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (signal.aborted) stop();
  else signal.addEventListener("abort", stop, { once: true });
  for (const track of stream.getVideoTracks()) track.addEventListener("ended", onEnd);
  return stream;
}

/** What a refused `getUserMedia` means to a person. */
export function cameraTrouble(error: unknown): CameraTrouble {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  return name === "NotFoundError" || name === "OverconstrainedError" ? "missing" : "busy";
}
