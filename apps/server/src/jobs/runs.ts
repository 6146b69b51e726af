import type { Context } from "@buzz/domain";
import { callContacts, reportBudget } from "@buzz/domain/alarms";
import { expireApplications } from "@buzz/domain/applications";
import { sealAuditLog } from "@buzz/domain/audit-seal";
import { applyBankAccounts } from "@buzz/domain/bank-accounts";
import { checkBooks } from "@buzz/domain/books";
import { followAttack, followSurge, tellStages } from "@buzz/domain/budget";
import { expireCoupons } from "@buzz/domain/coupons";
import { drawInTime } from "@buzz/domain/exposure";
import { sweepDocuments, sweepErasedFiles } from "@buzz/domain/files";
import type { RecurringJob } from "@buzz/domain/jobs";
import { expireDuePoints, tellExpiry } from "@buzz/domain/mileage";
import {
  pruneNotificationDeliveries,
  pruneNotifications,
  sendNotifications,
} from "@buzz/domain/notifications";
import { deliverOutbox, pruneOutbox } from "@buzz/domain/outbox";
import { sweepQrCodes } from "@buzz/domain/redemption";
import { eraseIdle, forgetAddresses, removeExpired } from "@buzz/domain/retention";
import { closeDays } from "@buzz/domain/settlements";
import { deliverWebhooks, pruneDeliveries } from "@buzz/domain/webhooks";
import type { FastifyBaseLogger } from "fastify";

type Run = (ctx: Context, stopping: AbortSignal, log: FastifyBaseLogger) => Promise<unknown>;

/** What each recurring job does. Any may be killed in the middle, run twice or on several processes at once. */
export const runs: Record<RecurringJob, Run> = {
  "outbox.deliver": deliverOutbox,
  "notifications.send": sendNotifications,
  "webhooks.deliver": deliverWebhooks,
  "exposure.flush": (ctx) => ctx.exposures.flush(),
  "budget.stages": tellStages,
  "budget.reports": reportBudget,
  "budget.surge": followSurge,
  "budget.attack": followAttack,
  "budget.calls": callContacts,
  "bankAccounts.apply": applyBankAccounts,
  // Whoever collects the log keeps the heads where nobody who changes the database reaches them.
  "audit.seal": (ctx, _, log) =>
    sealAuditLog(ctx, (seal) => log.info({ category: "audit", ...seal }, "audit log sealed")),
  "coupons.expire": expireCoupons,
  "applications.expire": expireApplications,
  "exposure.draw": drawInTime,
  "mileage.expire": expireDuePoints,
  "mileage.tell-expiry": tellExpiry,
  "notifications.prune": pruneNotifications,
  "outbox.prune": pruneOutbox,
  "webhooks.prune": pruneDeliveries,
  "notificationDeliveries.prune": pruneNotificationDeliveries,
  "qr.sweep": sweepQrCodes,
  "documents.sweep": sweepDocuments,
  "files.sweep-erased": sweepErasedFiles,
  "retention.expired": removeExpired,
  "retention.addresses": forgetAddresses,
  "retention.idle": eraseIdle,
  "books.check": checkBooks,
  "settlements.close": closeDays,
};
