import { businesses, settlementRequests } from "@buzz/db/schema";
import { and, count, eq, gte, lte, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import type { AdminActor, Context, OwnerActor } from "../kernel/context.js";
import { ordered, orderedByReached } from "../kernel/ordering.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { settlementColumns } from "./present.js";
import type { listInput, listOutput } from "./schemas.js";

type Input = z.output<typeof listInput>;

/** Settlements, newest first unless another order is asked for: an owner's own, or all for operators. Amounts in won. */
export async function listSettlements(
  ctx: Context<OwnerActor | AdminActor>,
  input: Input,
): Promise<z.output<typeof listOutput>> {
  const scope = and(
    ctx.actor.kind === "business" ? eq(businesses.ownerId, ctx.actor.userId) : undefined,
    input.startDate ? gte(settlementRequests.settlementDate, input.startDate) : undefined,
    input.endDate ? lte(settlementRequests.settlementDate, input.endDate) : undefined,
  );
  const where = and(scope, input.status && eq(settlementRequests.status, input.status));
  const ofShop = eq(businesses.id, settlementRequests.businessId);
  const [items, [total], [sums]] = await Promise.all([
    ctx.db
      .select(settlementColumns)
      .from(settlementRequests)
      .innerJoin(businesses, ofShop)
      .where(where)
      .orderBy(...orderOf(input))
      .limit(input.limit)
      .offset(offsetOf(input)),
    ctx.db
      .select({ count: count() })
      .from(settlementRequests)
      .innerJoin(businesses, ofShop)
      .where(where),
    ctx.db
      .select({
        pendingAmount: amountIn("pending"),
        pendingCount: countIn("pending"),
        approvedAmount: amountIn("approved"),
        approvedCount: countIn("approved"),
        paidAmount: amountIn("paid"),
        paidCount: countIn("paid"),
      })
      .from(settlementRequests)
      .innerJoin(businesses, ofShop)
      .where(scope),
  ]);
  return {
    ...paginate(items, total?.count ?? 0, input),
    summary: {
      pendingAmount: Number(sums?.pendingAmount ?? 0),
      pendingCount: sums?.pendingCount ?? 0,
      approvedAmount: Number(sums?.approvedAmount ?? 0),
      approvedCount: sums?.approvedCount ?? 0,
      paidAmount: Number(sums?.paidAmount ?? 0),
      paidCount: sums?.paidCount ?? 0,
    },
  };
}

function orderOf({ sortBy, sortOrder }: Input): SQL[] {
  const inOrder = sortBy === "approvedAt" || sortBy === "paidAt" ? orderedByReached : ordered;
  return inOrder(settlementRequests[sortBy], settlementRequests.id, sortOrder);
}

const { status, totalAmount } = settlementRequests;

const amountIn = (wanted: NonNullable<Input["status"]>) =>
  sql<string>`coalesce(sum(${totalAmount}) filter (where ${status} = ${wanted}), 0)`;

const countIn = (wanted: NonNullable<Input["status"]>) =>
  sql<number>`(count(*) filter (where ${status} = ${wanted}))::int`;
