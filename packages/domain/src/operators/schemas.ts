import { z } from "zod";
import { adminRole, password } from "../auth/schemas.js";
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
