/** How a browser is known again: by a random name that it keeps and that no script can read. */
export type DeviceCarrier = {
  /**
   * The name of the caller's device; one that has none is given one, and the time it is kept for starts anew.
   * Undefined for callers that keep nothing for us.
   */
  name(keptSeconds: number): string | undefined;
};

/** For callers that are no browser of ours. */
export const nameless: DeviceCarrier = { name: () => undefined };
