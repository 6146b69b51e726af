import { userAdminRoles, users } from "@buzz/db/schema";
import { and, asc, eq, gt, isNull, or } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { maskPhone } from "../kernel/masking.js";
import { availableChannels } from "../notifications/available.js";
import { reachesRole } from "../outbox/audience.js";
import type { contactsOutput } from "./schemas.js";

/** Who is called for an alert until somebody answers: operators who may, while their assignment is in force. */
export async function listContacts(ctx: AdminContext): Promise<z.output<typeof contactsOutput>> {
  const { expiresAt, role, phone } = userAdminRoles;
  const operators = await ctx.db
    .select({ userId: users.id, name: users.name, role, phone })
    .from(userAdminRoles)
    .innerJoin(users, eq(users.id, userAdminRoles.userId))
    .where(and(eq(users.status, "active"), or(isNull(expiresAt), gt(expiresAt, ctx.clock()))))
    .orderBy(asc(users.name), asc(users.id));
  return {
    items: operators
      .filter((operator) => reachesRole("budget.escalated", operator.role))
      .map(({ userId, name, phone: sealed }) => ({
        userId,
        name,
        phone: maskPhone(ctx.cipher.open(sealed, userId)),
        isSelf: userId === ctx.actor.userId,
      })),
    sms: availableChannels(ctx.channels).includes("sms"),
  };
}
