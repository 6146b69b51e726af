import { z } from "zod";
import { auditActions, auditEntities } from "../kernel/audit-names.js";
import { pageInput, pageOf } from "../kernel/paging.js";
import { day, instant, uuid } from "../kernel/schemas.js";

/** Names of what is recorded, and of what it is recorded of; the log of an older version may hold others. */
export const auditAction = z.enum(auditActions);
export const auditEntity = z.enum(auditEntities);

const word = z.string().trim().min(1).max(100);

const result = z.enum(["success", "failure"]);

export const listInput = pageInput
  .extend({
    limit: z.int().min(1).max(100).default(50),
    /** Who acted. */
    userId: uuid.optional(),
    action: word.optional(),
    entityType: word.optional(),
    /** Of `entityType`. */
    entityId: word.optional(),
    result: result.optional(),
    /** Days of Seoul, both included. */
    startDate: day.optional(),
    endDate: day.optional(),
  })
  .refine(({ startDate, endDate }) => !startDate || !endDate || startDate <= endDate, {
    path: ["endDate"],
    error: "before startDate",
    params: { contradiction: true },
  })
  .refine(({ entityType, entityId }) => !entityId || entityType, {
    path: ["entityType"],
    params: { missing: true },
  });

const entry = z.object({
  id: uuid,
  actorId: uuid.nullable(),
  actorRole: z.string(),
  /** In full for operators, masked for others, null for Buzz itself. */
  actorName: z.string().nullable(),
  action: z.string(),
  entityType: z.string(),
  entityId: z.string(),
  oldValues: z.unknown(),
  newValues: z.unknown(),
  reason: z.string().nullable(),
  result: z.string(),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  /** The browser by its name; null for Buzz itself. */
  device: z.string().nullable(),
  sessionId: uuid.nullable(),
  createdAt: instant,
});

export const listOutput = pageOf(entry);

/** Every action and every kind of thing that the log holds. */
export const facetsOutput = z.object({
  actions: z.array(z.string()),
  entityTypes: z.array(z.string()),
});
