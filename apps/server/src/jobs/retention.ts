import type { Context } from "@buzz/domain";
import { sweepDocuments, sweepErasedFiles } from "@buzz/domain/files";
import { pruneNotifications } from "@buzz/domain/notifications";
import { pruneOutbox } from "@buzz/domain/outbox";
import { sweepPasskeyChallenges } from "@buzz/domain/passkeys";
import { sweepQrCodes } from "@buzz/domain/redemption";
import { eraseIdle, forgetAddresses, removeExpired } from "@buzz/domain/retention";
import type { Job } from "./every.js";

const HOUR_MS = 3_600_000;

/** Removes what is kept for a time only. */
export const retentionJobs = (ctx: Context): Job[] => [
  { name: "notifications.prune", everyMs: HOUR_MS, run: () => pruneNotifications(ctx) },
  { name: "outbox.prune", everyMs: HOUR_MS, run: () => pruneOutbox(ctx) },
  { name: "passkeyChallenges.sweep", everyMs: HOUR_MS, run: () => sweepPasskeyChallenges(ctx) },
  { name: "qr.sweep", everyMs: HOUR_MS, run: () => sweepQrCodes(ctx) },
  { name: "documents.sweep", everyMs: HOUR_MS, run: () => sweepDocuments(ctx) },
  { name: "files.sweep-erased", everyMs: HOUR_MS, run: () => sweepErasedFiles(ctx) },
  { name: "retention.expired", everyMs: HOUR_MS, run: () => removeExpired(ctx) },
  { name: "retention.addresses", everyMs: HOUR_MS, run: () => forgetAddresses(ctx) },
  { name: "retention.idle", everyMs: HOUR_MS, run: () => eraseIdle(ctx) },
];
