import { userAdminRoles } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { listContacts } from "./contacts.js";
import type { contactsOutput, savePhoneInput } from "./schemas.js";

/** Sets where alarms reach the caller by SMS; null for nowhere. */
export async function saveAlarmPhone(
  ctx: AdminContext,
  { phone }: z.output<typeof savePhoneInput>,
): Promise<z.output<typeof contactsOutput>> {
  const { userId } = ctx.actor;
  return ctx.db.transaction(async (tx) => {
    await tx
      .update(userAdminRoles)
      .set({ phone: ctx.cipher.seal("user_admin_roles.phone", userId, phone) })
      .where(eq(userAdminRoles.userId, userId));
    await recordAudit(ctx, tx, {
      action: "operator.alarmPhone",
      entityType: "user",
      entityId: userId,
      newValues: { phone },
    });
    return listContacts({ ...ctx, db: tx });
  });
}
