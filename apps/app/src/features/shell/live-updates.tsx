import { trpc, useLiveEvents } from "@buzz/client";

/** Keeps what is on the screen true: reads anew what the server says has changed. */
export function LiveUpdates() {
  const utils = trpc.useUtils();
  const coupons = () => {
    void utils.coupons.invalidate();
    void utils.users.profile.invalidate();
  };
  const points = () => {
    void utils.mileage.invalidate();
    void utils.users.profile.invalidate();
  };
  useLiveEvents({
    "notification.created": () => void utils.notifications.list.invalidate(),
    "coupon.issued": coupons,
    "qr.consumed": () => {
      coupons();
      points();
    },
    "mileage.changed": points,
    "homeConfig.changed": () => void utils.contents.homeConfig.invalidate(),
    begun: () => {
      coupons();
      points();
      void utils.notifications.list.invalidate();
    },
  });
  return null;
}
