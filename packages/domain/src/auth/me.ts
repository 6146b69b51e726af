import { userProfiles, users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { SignedContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { meOutput } from "./schemas.js";

/** Who the caller is. */
export async function me(ctx: SignedContext): Promise<z.output<typeof meOutput>> {
  const [row] = await ctx.db
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
      avatarUrl: users.avatarUrl,
      createdAt: users.createdAt,
      referralCode: userProfiles.referralCode,
      university: userProfiles.university,
      marketingAgree: userProfiles.marketingAgree,
    })
    .from(users)
    .leftJoin(userProfiles, eq(userProfiles.userId, users.id))
    .where(eq(users.id, ctx.actor.userId));
  if (row === undefined) throw new AppError("RESOURCE_001");
  return {
    ...ctx.cipher.openAll(row, row.id),
    adminRole: ctx.actor.kind === "admin" ? ctx.actor.adminRole : null,
    marketingAgree: row.marketingAgree ?? false,
    ...(ctx.actor.setupRequired && { setupRequired: ctx.actor.setupRequired }),
  };
}
