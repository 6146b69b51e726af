import { userAdminRoles, users } from "@buzz/db/schema";
import { and, eq, gt, isNull, or } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { may } from "../kernel/permissions.js";
import type { Door } from "./kind.js";
import { kinds } from "./kinds.js";
import { kindName } from "./names.js";
import type { decidersOutput } from "./schemas.js";

/** How many operators may be the second one for a command that somebody asks for. */
export type CountDeciders = (door: Pick<Door, "area" | "action">, requestedBy: string) => number;

/** Looks up who may decide by now: active operators whose role has not ended. Nobody decides about their own request. */
export async function readDeciders({ db, clock }: AdminContext): Promise<CountDeciders> {
  const operators = await db
    .select({ id: users.id, role: userAdminRoles.role })
    .from(userAdminRoles)
    .innerJoin(users, eq(users.id, userAdminRoles.userId))
    .where(
      and(
        eq(users.status, "active"),
        or(isNull(userAdminRoles.expiresAt), gt(userAdminRoles.expiresAt, clock())),
      ),
    );
  return ({ area, action }, requestedBy) =>
    operators.filter(({ id, role }) => id !== requestedBy && may(role, area, action)).length;
}

/** How many others could confirm what the caller may ask for, by kind: with none a request waits in vain. */
export async function countDeciders(ctx: AdminContext): Promise<z.output<typeof decidersOutput>> {
  const count = await readDeciders(ctx);
  return {
    items: kindName.options.map((kind) => ({
      kind,
      others: count(kinds[kind], ctx.actor.userId),
    })),
  };
}
