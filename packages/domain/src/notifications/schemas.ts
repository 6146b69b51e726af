import { z } from "zod";
import { alertKind } from "../alarms/kind.js";
import { budgetPart, stage } from "../budget/stage.js";
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

const bytes = (length: number) =>
  z
    .base64url()
    .refine((text) => Buffer.from(text, "base64url").length === length, `${length} bytes`);

/** What a browser's `PushSubscription` says of itself: an address, a point of P-256 and 16 bytes of its own. */
export const subscribePushInput = z.object({
  endpoint: z.url({ protocol: /^https$/ }).max(1024),
  keys: z.object({ p256dh: bytes(65), auth: bytes(16) }),
});

export const pushSubscriptionOutput = z.object({
  /** With which browsers subscribe; null when this installation reaches none. */
  browserKey: z.string().nullable(),
  /** Where the browser of this session is pushed to; null when it is not. */
  endpoint: z.string().nullable(),
});

export const followInput = z.object({
  /** The id of the last event that arrived; unknown ones start anew. */
  lastEventId: z.string().max(64).optional(),
});

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When push and SMS wait; `HH:MM` in Seoul, over midnight when the end comes first. */
const quietHours = z.object({ enabled: z.boolean(), start: time, end: time });

const channel = z.enum(["push", "sms", "email"]);

const wishes = z.object({
  referral: z.boolean(),
  coupon: z.boolean(),
  event: z.boolean(),
  system: z.boolean(),
  mileage: z.boolean(),
  review: z.boolean(),
  qr: z.boolean(),
  approval: z.boolean(),
}) satisfies z.ZodType<Record<z.output<typeof type>, boolean>>;

export const preferencesOutput = z.object({
  channels: z.object({ push: wishes, sms: wishes, email: wishes }),
  quietHours,
  /** What cannot be switched off. */
  essential: z.array(z.object({ channel, kind: type })),
  /** What somebody like the caller is told of by which channel, of those that have a provider here. */
  told: z.array(z.object({ channel, kind: type })),
});

/** What is left out stays as it is. */
export const savePreferencesInput = z.object({
  channels: z
    .object({ push: wishes.partial(), sms: wishes.partial(), email: wishes.partial() })
    .partial()
    .optional(),
  quietHours: quietHours.optional(),
});

const happened = <Name extends string, Data extends z.ZodType>(event: Name, data: Data) =>
  z.object({ event: z.literal(event), data });

const nothing = z.object({});

/** What the live stream tells (rules §13); amounts in won or P. A heartbeat is no event: it only moves the place on. */
export const liveEvent = z.discriminatedUnion("event", [
  happened("heartbeat", z.null()),
  happened("notification.created", z.object({ notificationId: uuid })),
  happened("coupon.issued", z.object({ userCouponId: uuid })),
  happened("mileage.changed", z.object({ balance: z.int().optional(), amount: z.int() })),
  happened(
    "qr.consumed",
    z.object({
      transactionNo: z.string(),
      /** Points that were spent. */
      amount: z.int().optional(),
      /** The coupon that was used, and what it took off. */
      userCouponId: uuid.optional(),
      discountAmount: z.int().optional(),
    }),
  ),
  happened("scan.result", z.object({ transactionNo: z.string(), amount: z.int() })),
  happened("stats.updated", nothing),
  happened("metrics.updated", nothing),
  happened("application.created", z.object({ applicationId: uuid })),
  happened("settlement.requested", z.object({ settlementId: uuid, totalAmount: z.int() })),
  happened(
    "budget.alert",
    z.union([
      z.object({ month: z.string(), part: budgetPart, from: stage, stage }),
      z.object({
        action: z.string(),
        services: z.array(z.string()),
        until: z.string().nullable(),
      }),
      z.object({ alertId: uuid, kind: alertKind }),
      z.object({ state: z.enum(["began", "ended"]), reserved: z.int(), hourLimit: z.int() }),
    ]),
  ),
  happened("business.changed", z.object({ businessId: uuid })),
  happened("homeConfig.changed", nothing),
]);
