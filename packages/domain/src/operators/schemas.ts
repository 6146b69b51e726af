import { z } from "zod";
import { adminRole, password } from "../auth/schemas.js";
import { pageInput, pageOf, sortOrder } from "../kernel/paging.js";
import { email, givenInstant, instant, personName, uuid } from "../kernel/schemas.js";

/** A super_admin is made by assigning the role, never at once. */
const firstRole = adminRole.exclude(["super_admin"]);

export const hireInput = z.object({
  email,
  name: personName,
  role: firstRole,
  temporaryPassword: password.optional(),
  requirePasswordChange: z.boolean().default(true),
});
export const hireOutput = z.object({
  userId: uuid,
  email: z.string(),
  role: firstRole,
  temporaryPassword: z.string(),
});

export const assignInput = z.object({
  userId: uuid,
  permissionId: adminRole,
  expiresAt: givenInstant.optional(),
});
export const assignOutput = z.object({
  userId: uuid,
  role: adminRole,
  expiresAt: instant.nullable(),
});

export const listInput = pageInput.extend({
  role: adminRole.optional(),
  status: z.enum(["active", "suspended"]).optional(),
  /** A part of the name. */
  search: z.string().trim().max(100).optional(),
  sortBy: z.enum(["name", "createdAt", "lastLoginAt"]).default("name"),
  sortOrder: sortOrder.default("asc"),
});

export const listOutput = pageOf(
  z.object({
    id: uuid,
    name: z.string(),
    email: z.string(),
    status: z.enum(["active", "suspended", "deactivated"]),
    role: adminRole,
    /** Null for good; from this instant on the role grants nothing. */
    roleExpiresAt: instant.nullable(),
    assignedAt: instant,
    /** Null for who was made from the command line. */
    assignedByName: z.string().nullable(),
    secondFactor: z.boolean(),
    mustChangePassword: z.boolean(),
    temporaryPasswordExpiresAt: instant.nullable(),
    lastLoginAt: instant.nullable(),
    createdAt: instant,
  }),
);
