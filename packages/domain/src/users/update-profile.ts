import type { Db } from "@buzz/db";
import { files, userProfiles, users } from "@buzz/db/schema";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { SignedContext } from "../kernel/context.js";
import { dayOf } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import { phoneColumns } from "../kernel/personal-columns.js";
import { myProfile } from "./profile.js";
import type { profileOutput, updateProfileInput } from "./schemas.js";

type Input = z.output<typeof updateProfileInput>;

/**
 * Changes what the caller sends of their own profile.
 *
 * @throws VALIDATION_002 a birthday to come, or an image of ours that does not exist.
 */
export async function updateProfile(
  ctx: SignedContext,
  input: Input,
): Promise<z.output<typeof profileOutput>> {
  const { userId } = ctx.actor;
  const { name, avatarUrl, phone, ...others } = input;
  const facts = { ...others, ...(phone !== undefined && phoneColumns(ctx, userId, phone)) };
  const changed = Object.keys(input);
  if (changed.length > 0)
    await ctx.db.transaction(async (tx) => {
      await refuseImpossible(ctx, tx, input);
      if (name !== undefined || avatarUrl !== undefined)
        await tx.update(users).set({ name, avatarUrl }).where(eq(users.id, userId));
      if (Object.keys(facts).length > 0)
        await tx
          .insert(userProfiles)
          .values({ userId, ...facts })
          .onConflictDoUpdate({ target: userProfiles.userId, set: facts });
      await recordAudit(ctx, tx, {
        action: "user.update_profile",
        entityType: "user",
        entityId: userId,
        newValues: { changed },
      });
    });
  return myProfile(ctx);
}

const OWN_IMAGE = /^\/uploads\/(?<name>.+)$/;

async function refuseImpossible(
  ctx: SignedContext,
  tx: Db,
  { birthDate, avatarUrl }: Input,
): Promise<void> {
  if (birthDate !== undefined && birthDate > dayOf(ctx.clock()))
    throw new AppError("VALIDATION_002", [{ field: "birthDate", message: "lies in the future" }]);
  const image = avatarUrl?.match(OWN_IMAGE)?.groups?.name;
  if (image === undefined) return;
  const [found] = await tx
    .select({ name: files.name })
    .from(files)
    .where(and(eq(files.name, image), eq(files.kind, "image")));
  if (found === undefined)
    throw new AppError("VALIDATION_002", [{ field: "avatarUrl", message: "no such image" }]);
}
