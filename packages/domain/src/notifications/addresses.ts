import {
  businessApplications,
  businesses,
  type notificationDeliveries,
  pushTokens,
  sessions,
  userAdminRoles,
  userProfiles,
  users,
} from "@buzz/db/schema";
import { and, eq, gt, inArray, isNull, or } from "drizzle-orm";
import type { Device } from "../kernel/channels.js";
import type { Context } from "../kernel/context.js";

type Delivery = Pick<typeof notificationDeliveries.$inferSelect, "userId" | "applicationId">;

export type Addresses = { email: string | null; phone: string | null; devices: Device[] };

const nowhere: Addresses = { email: null, phone: null, devices: [] };

/**
 * Where those who are to be told can be reached; nowhere when an account is closed. Read once for a batch, opened for each
 * delivery.
 */
export async function addressesOf(
  ctx: Context,
  deliveries: Delivery[],
): Promise<(delivery: Delivery) => Addresses> {
  const userIds = deliveries.flatMap(({ userId }) => userId ?? []);
  const applicationIds = deliveries.flatMap(({ applicationId }) => applicationId ?? []);
  const [accounts, devices, applicants] = await Promise.all([
    userIds.length === 0
      ? []
      : ctx.db
          .select({
            id: users.id,
            email: users.email,
            phone: userProfiles.phone,
            shop: { id: businesses.id, phone: businesses.phone },
            alarms: userAdminRoles.phone,
          })
          .from(users)
          .leftJoin(userProfiles, eq(userProfiles.userId, users.id))
          .leftJoin(businesses, eq(businesses.ownerId, users.id))
          .leftJoin(userAdminRoles, eq(userAdminRoles.userId, users.id))
          .where(and(inArray(users.id, userIds), eq(users.status, "active"))),
    userIds.length === 0
      ? []
      : ctx.db
          .select({
            userId: pushTokens.userId,
            token: pushTokens.token,
            p256dh: pushTokens.p256dh,
            auth: pushTokens.auth,
          })
          .from(pushTokens)
          .leftJoin(sessions, eq(sessions.id, pushTokens.sessionId))
          .where(and(inArray(pushTokens.userId, userIds), isSignedIn(ctx.clock()))),
    applicationIds.length === 0
      ? []
      : ctx.db
          .select({
            id: businessApplications.id,
            email: businessApplications.email,
            phone: businessApplications.phone,
          })
          .from(businessApplications)
          .where(inArray(businessApplications.id, applicationIds)),
  ]);
  const known = new Map<string, () => Addresses>();
  const { cipher } = ctx;
  for (const { id, email, phone, shop, alarms } of accounts)
    known.set(id, () => ({
      email: cipher.open(email, id),
      phone:
        cipher.open(phone, id) ??
        cipher.open(alarms, id) ??
        (shop && cipher.open(shop.phone, shop.id)),
      devices: devices
        .filter(({ userId }) => userId === id)
        .map(({ token, p256dh, auth }) => ({
          token,
          keys: p256dh === null || auth === null ? null : { p256dh, auth },
        })),
    }));
  for (const { id, email, phone } of applicants)
    known.set(id, () => ({
      email: cipher.open(email, id),
      phone: cipher.open(phone, id),
      devices: [],
    }));
  return ({ userId, applicationId }) => known.get(userId ?? applicationId ?? "")?.() ?? nowhere;
}

/** On a device where nobody is signed in any more, nobody is told anything. Old devices are known without their session. */
const isSignedIn = (now: Date) =>
  or(isNull(pushTokens.sessionId), and(isNull(sessions.revokedAt), gt(sessions.expiresAt, now)));
