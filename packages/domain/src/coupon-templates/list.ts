import { contains } from "@buzz/db";
import { couponCounters, coupons } from "@buzz/db/schema";
import { type AnyColumn, and, count, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { ordered } from "../kernel/ordering.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { countsOf } from "./counts.js";
import { presentTemplate } from "./present.js";
import type { listInput, listOutput } from "./schemas.js";

/** The very expression of `coupons_search_idx`. */
const searchedText = sql`${coupons.name} || ' ' || coalesce(${coupons.description}, '')`;

const counted = (column: AnyColumn) =>
  sql`(select coalesce(sum(${column}), 0) from ${couponCounters} where ${couponCounters.couponId} = ${coupons.id})`;

const order = {
  createdAt: coupons.createdAt,
  name: coupons.name,
  /** What has no end ends last. */
  validUntil: coupons.validUntil,
  issuedCount: counted(couponCounters.issuedCount),
  usedCount: counted(couponCounters.usedCount),
  totalDiscountAmount: counted(couponCounters.discountTotal),
};

/** Templates with what became of them, newest first unless another order is asked for; the programme's own are among them. */
export async function listTemplates(
  ctx: AdminContext,
  input: z.output<typeof listInput>,
): Promise<z.output<typeof listOutput>> {
  const where = and(
    input.status && eq(coupons.status, input.status),
    input.type && eq(coupons.type, input.type),
    input.search ? contains(searchedText, input.search) : undefined,
  );
  const [rows, [total]] = await Promise.all([
    ctx.db
      .select()
      .from(coupons)
      .where(where)
      .orderBy(...ordered(order[input.sortBy], coupons.id, input.sortOrder))
      .limit(input.limit)
      .offset(offsetOf(input)),
    ctx.db.select({ count: count() }).from(coupons).where(where),
  ]);
  const counts = await countsOf(
    ctx.db,
    rows.map(({ id }) => id),
  );
  const items = rows.map((row) => ({
    ...presentTemplate(row, counts(row.id)),
    totalDiscountAmount: counts(row.id).discounts,
  }));
  return paginate(items, total?.count ?? 0, input);
}
