import type { Context } from "@buzz/domain";
import { sweepDocuments } from "@buzz/domain/files";
import { pruneNotifications } from "@buzz/domain/notifications";
import { pruneOutbox } from "@buzz/domain/outbox";
import { sweepQrCodes } from "@buzz/domain/redemption";
import type { Job } from "./every.js";

const HOUR_MS = 3_600_000;

/** Removes what is kept for a time only. */
export const retentionJobs = (ctx: Context): Job[] => [
  { name: "notifications.prune", everyMs: HOUR_MS, run: () => pruneNotifications(ctx) },
  { name: "outbox.prune", everyMs: HOUR_MS, run: () => pruneOutbox(ctx) },
  { name: "qr.sweep", everyMs: HOUR_MS, run: () => sweepQrCodes(ctx) },
  { name: "documents.sweep", everyMs: HOUR_MS, run: () => sweepDocuments(ctx) },
];
