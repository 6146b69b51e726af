const timeoutMilliseconds = 10_000;
/** About a metre; more digits say nothing. */
const round = (degrees: number) => Math.round(degrees * 100_000) / 100_000;

/** Where this device is, in degrees; null when it does not know or may not tell. */
export const wherePhoneIs = (): Promise<{ latitude: number; longitude: number } | null> =>
  new Promise((resolve) => {
    if (!navigator.geolocation) return resolve(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({ latitude: round(coords.latitude), longitude: round(coords.longitude) }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: timeoutMilliseconds },
    );
  });
