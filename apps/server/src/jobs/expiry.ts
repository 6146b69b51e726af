import type { Context } from "@buzz/domain";
import { expireApplications } from "@buzz/domain/applications";
import { expireCoupons } from "@buzz/domain/coupons";
import type { Job } from "./every.js";

const MINUTE_MS = 60_000;

/** Ends what is past its date; to everybody it has ended by the clock already. */
export const expiryJobs = (ctx: Context): Job[] => [
  { name: "coupons.expire", everyMs: MINUTE_MS, run: () => expireCoupons(ctx) },
  { name: "applications.expire", everyMs: MINUTE_MS, run: () => expireApplications(ctx) },
];
