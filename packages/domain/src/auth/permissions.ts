import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { actions, areas, may } from "../kernel/permissions.js";
import { permissionsOutput } from "./schemas.js";

/** What the calling operator may do, by area. @throws AUTH_003 when the assignment has expired. */
export function myPermissions(ctx: AdminContext): z.output<typeof permissionsOutput> {
  const { userId, adminRole: role } = ctx.actor;
  if (role === null) throw new AppError("AUTH_003");
  const grants = areas.map((area) => [area, actions.filter((action) => may(role, area, action))]);
  return permissionsOutput.parse({ userId, role, permissions: Object.fromEntries(grants) });
}
