import { redemptions } from "@buzz/db/schema";
import { and, count, eq, gte, lte } from "drizzle-orm";
import type { z } from "zod";
import type { OwnerContext } from "../kernel/context.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { listTransactions } from "../redemption/transactions.js";
import { ownShop } from "./own-shop.js";
import type { transactionsInput, transactionsOutput } from "./schemas.js";

/** Uses at the caller's shop, newest first. */
export async function businessTransactions(
  ctx: OwnerContext,
  input: z.output<typeof transactionsInput>,
): Promise<z.output<typeof transactionsOutput>> {
  const shop = await ownShop(ctx);
  const where = and(
    eq(redemptions.businessId, shop.id),
    input.type && eq(redemptions.type, input.type),
    input.startDate ? gte(redemptions.usedOn, input.startDate) : undefined,
    input.endDate ? lte(redemptions.usedOn, input.endDate) : undefined,
  );
  const [items, [total]] = await Promise.all([
    listTransactions(ctx.db, { where, limit: input.limit, offset: offsetOf(input) }),
    ctx.db.select({ count: count() }).from(redemptions).where(where),
  ]);
  return paginate(items, total?.count ?? 0, input);
}
