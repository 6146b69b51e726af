import { businessApplications } from "@buzz/db/schema";
import { and, count, eq, gt, lte, or, type SQL } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { ordered } from "../kernel/ordering.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { presentApplication } from "./present.js";
import type { listInput, listOutput } from "./schemas.js";

type Input = z.output<typeof listInput>;

/** Applications for shops, newest first unless another order is asked for. */
export async function listApplications(
  ctx: AdminContext,
  input: Input,
): Promise<z.output<typeof listOutput>> {
  const now = ctx.clock();
  const where = statusIs(input.status, now);
  const [rows, [total]] = await Promise.all([
    ctx.db
      .select()
      .from(businessApplications)
      .where(where)
      .orderBy(
        ...ordered(businessApplications[input.sortBy], businessApplications.id, input.sortOrder),
      )
      .limit(input.limit)
      .offset(offsetOf(input)),
    ctx.db.select({ count: count() }).from(businessApplications).where(where),
  ]);
  return paginate(
    rows.map((row) => presentApplication(ctx, row)),
    total?.count ?? 0,
    input,
  );
}

function statusIs(status: Input["status"], now: Date): SQL | undefined {
  const { status: column, expiresAt } = businessApplications;
  switch (status) {
    case undefined:
      return undefined;
    case "pending":
      return and(eq(column, "pending"), gt(expiresAt, now));
    case "expired":
      return or(eq(column, "expired"), and(eq(column, "pending"), lte(expiresAt, now)));
    default:
      return eq(column, status);
  }
}
