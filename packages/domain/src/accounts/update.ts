import { type Db, isConstraintViolation } from "@buzz/db";
import { userProfiles, users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { securityLetter } from "../auth/security-letter.js";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { emailColumns, phoneColumns } from "../kernel/personal-columns.js";
import { changeRole } from "./change-role.js";
import { readAccount } from "./get.js";
import { type LockedAccount, lockAccount, refuseOperators } from "./lock.js";
import { moveOwnShop } from "./move-own-shop.js";
import type { account, updateInput } from "./schemas.js";
import { moveStatus } from "./set-status.js";

type Input = z.output<typeof updateInput>;

/**
 * Changes what is sent of a user's or an owner's account.
 *
 * @throws AUTH_003 an operator's account. RESOURCE_001 unknown. USER_001 the e-mail has another account.
 * @throws BUSINESS_003 its registration number belongs to another shop by now. BUSINESS_001 a `businessStatus` for somebody without a shop. RESOURCE_003 an erased account.
 */
export async function updateAccount(
  ctx: AdminContext,
  input: Input,
): Promise<z.output<typeof account>> {
  try {
    const { changed, ended, before } = await ctx.db.transaction(async (tx) => {
      const target = await lockAccount(tx, input.id);
      refuseOperators(target);
      if (target.anonymisedAt !== null) throw new AppError("RESOURCE_003");
      const sessions = await applyTo(ctx, tx, target, input);
      const before = ctx.cipher.open(target.email, input.id);
      return { changed: await readAccount(ctx, tx, input.id), ended: sessions, before };
    });
    ended.forEach(ctx.authenticator.forget);
    const tellOwner = await securityLetter(ctx, { to: before }, "email");
    if (changed.email !== before) tellOwner();
    return changed;
  } catch (cause) {
    if (isConstraintViolation(cause, "users_email_key"))
      throw new AppError("USER_001", undefined, { cause });
    if (isConstraintViolation(cause, "businesses_registration_key"))
      throw new AppError("BUSINESS_003", undefined, { cause });
    throw cause;
  }
}

/** @returns the sessions that ended. */
async function applyTo(
  ctx: AdminContext,
  tx: Db,
  target: LockedAccount,
  input: Input,
): Promise<string[]> {
  const { id, name, email, notes, phone, role, isActive, businessStatus } = input;
  if (name !== undefined || email !== undefined || notes !== undefined)
    await tx
      .update(users)
      .set({ name, notes, ...(email !== undefined && emailColumns(ctx, id, email)) })
      .where(eq(users.id, id));
  if (phone !== undefined) {
    const columns = phoneColumns(ctx, id, phone);
    await tx
      .insert(userProfiles)
      .values({ userId: id, ...columns })
      .onConflictDoUpdate({ target: userProfiles.userId, set: columns });
  }
  const ended = role === undefined ? [] : await changeRole(ctx, tx, target, role);
  if (businessStatus !== undefined) {
    const hasShop = await moveOwnShop(ctx, tx, id, { status: businessStatus });
    if (!hasShop) throw new AppError("BUSINESS_001");
  }
  if (Object.keys(input).length > 1)
    await recordAudit(ctx, tx, {
      action: "user.update",
      entityType: "user",
      entityId: id,
      oldValues: { role: target.role },
      newValues: { changed: Object.keys(input).filter((field) => field !== "id"), role },
    });
  if (isActive === undefined) return ended;
  const status = isActive ? "active" : "suspended";
  return [...ended, ...(await moveStatus(ctx, tx, target, { status }))];
}
