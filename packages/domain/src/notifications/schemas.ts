import { z } from "zod";
import { pageInput, pageOf } from "../kernel/paging.js";
import { instant, uuid } from "../kernel/schemas.js";

const type = z.enum([
  "referral",
  "coupon",
  "event",
  "system",
  "mileage",
  "review",
  "qr",
  "approval",
]);

export const listInput = z.object({
  isRead: z.boolean().optional(),
  type: type.optional(),
  ...pageInput.shape,
});

const notification = z.object({
  id: uuid,
  type,
  title: z.string(),
  message: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  isRead: z.boolean(),
  createdAt: instant,
});

export const listOutput = pageOf(notification).extend({ unreadCount: z.int() });

export const markReadOutput = z.object({ id: uuid, isRead: z.boolean() });
export const markAllReadOutput = z.object({ updated: z.int() });

export const registerPushTokenInput = z.object({
  token: z.string().min(1).max(1024),
  platform: z.enum(["ios", "android", "web"]),
});

export const followInput = z.object({
  /** The id of the last event that arrived; unknown ones start anew. */
  lastEventId: z.string().max(64).optional(),
});
