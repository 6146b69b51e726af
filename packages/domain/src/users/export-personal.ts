import type { Db } from "@buzz/db";
import {
  auditLogs,
  files,
  knownDevices,
  notifications,
  passkeys,
  pushTokens,
  sessions,
  socialIdentities,
} from "@buzz/db/schema";
import { and, desc, eq, isNull, or } from "drizzle-orm";

/** The same part of every list. */
export type Part = { limit: number; offset: number };

/** Where somebody is signed in and with what, what they were told, brought and did: queries, newest first. Secrets
 * and their hashes are left out. */
export const personalLists = (db: Db, id: string, { limit, offset }: Part) => ({
  sessions: db
    .select({
      ip: sessions.ip,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      endedAt: sessions.revokedAt,
    })
    .from(sessions)
    .where(eq(sessions.userId, id))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
    .limit(limit)
    .offset(offset),
  signInIdentities: db
    .select({
      provider: socialIdentities.provider,
      subject: socialIdentities.subject,
      createdAt: socialIdentities.createdAt,
    })
    .from(socialIdentities)
    .where(eq(socialIdentities.userId, id))
    .limit(limit)
    .offset(offset),
  passkeys: db
    .select({
      name: passkeys.name,
      createdAt: passkeys.createdAt,
      lastUsedAt: passkeys.lastUsedAt,
    })
    .from(passkeys)
    .where(eq(passkeys.userId, id))
    .orderBy(desc(passkeys.createdAt), desc(passkeys.id))
    .limit(limit)
    .offset(offset),
  knownDevices: db
    .select({ createdAt: knownDevices.createdAt, lastSeenAt: knownDevices.lastSeenAt })
    .from(knownDevices)
    .where(eq(knownDevices.userId, id))
    .orderBy(desc(knownDevices.createdAt), desc(knownDevices.deviceHash))
    .limit(limit)
    .offset(offset),
  devices: db
    .select({
      token: pushTokens.token,
      platform: pushTokens.platform,
      createdAt: pushTokens.createdAt,
    })
    .from(pushTokens)
    .where(eq(pushTokens.userId, id))
    .orderBy(desc(pushTokens.createdAt), desc(pushTokens.token))
    .limit(limit)
    .offset(offset),
  notifications: db
    .select({
      type: notifications.type,
      template: notifications.template,
      data: notifications.data,
      readAt: notifications.readAt,
      createdAt: notifications.createdAt,
    })
    .from(notifications)
    .where(eq(notifications.userId, id))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(limit)
    .offset(offset),
  files: db
    .select({
      name: files.name,
      kind: files.kind,
      purpose: files.purpose,
      originalName: files.originalName,
      contentType: files.contentType,
      size: files.size,
      createdAt: files.createdAt,
    })
    .from(files)
    .where(eq(files.ownerId, id))
    .orderBy(desc(files.createdAt), desc(files.name))
    .limit(limit)
    .offset(offset),
  actions: db
    .select({
      ip: auditLogs.ip,
      userAgent: auditLogs.userAgent,
      action: auditLogs.action,
      result: auditLogs.result,
      reason: auditLogs.reason,
      createdAt: auditLogs.createdAt,
    })
    .from(auditLogs)
    .where(
      or(
        eq(auditLogs.actorId, id),
        and(
          isNull(auditLogs.actorId),
          eq(auditLogs.entityType, "user"),
          eq(auditLogs.entityId, id),
        ),
      ),
    )
    .orderBy(desc(auditLogs.createdAt), desc(auditLogs.id))
    .limit(limit)
    .offset(offset),
});
