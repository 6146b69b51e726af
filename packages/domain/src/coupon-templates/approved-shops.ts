import type { Db } from "@buzz/db";
import { businesses } from "@buzz/db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { AppError, type ErrorCode } from "../kernel/errors.js";

/** @throws `code` with the shops that are unknown or not approved. */
export async function refuseUnapprovedShops(
  db: Db,
  ids: string[],
  code: Extract<ErrorCode, "ADMIN_COUPON_001" | "ADMIN_COUPON_002">,
): Promise<void> {
  if (ids.length === 0) return;
  const approved = await db
    .select({ id: businesses.id })
    .from(businesses)
    .where(and(inArray(businesses.id, ids), eq(businesses.status, "approved")));
  const known = new Set(approved.map(({ id }) => id));
  const refused = ids.filter((id) => !known.has(id));
  if (refused.length > 0)
    throw new AppError(
      code,
      refused.map((id) => ({ field: "applicableBusinesses", message: id })),
    );
}
