import { z } from "zod";

/** What operators can switch off (rules §8.3). */
export const service = z.enum([
  "referral",
  "new_coupon",
  "signup_coupon",
  "event_coupon",
  "coupon_use",
  "mileage_use",
  "event",
  "qr_event",
  "new_signups",
]);

const otherName = z.enum([
  "referral_rewards",
  "coupon.newSignup",
  "coupon.event",
  "coupon.useExisting",
  "mileage.use",
  "qrEvent",
  "qr_events",
  "all_events",
]);

/** Names of older clients, and what they are called today. */
const meant: Record<z.output<typeof otherName>, z.output<typeof service>[]> = {
  referral_rewards: ["referral"],
  "coupon.newSignup": ["signup_coupon"],
  "coupon.event": ["event_coupon"],
  "coupon.useExisting": ["coupon_use"],
  "mileage.use": ["mileage_use"],
  qrEvent: ["qr_event"],
  qr_events: ["qr_event"],
  all_events: ["event", "qr_event"],
};

/** A list of services under whatever names; each once, in the order of `service`. */
export const serviceList = z
  .array(z.union([service.transform((name) => [name]), otherName.transform((name) => meant[name])]))
  .max(20)
  .transform((lists) => service.options.filter((name) => lists.flat().includes(name)));
