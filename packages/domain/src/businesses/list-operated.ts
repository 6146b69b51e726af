import { businesses } from "@buzz/db/schema";
import { and, count, eq, or, type SQL } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { ordered } from "../kernel/ordering.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { registrationNumber } from "../kernel/schemas.js";
import { matching } from "./matching.js";
import { presentOperated, selectOperated } from "./operated.js";
import type { operatedListInput, operatedListOutput } from "./schemas.js";

type Input = z.output<typeof operatedListInput>;

/** All shops for operators, and how many there are of each status; by words, or by a whole registration number. */
export async function listOperatedBusinesses(
  ctx: AdminContext,
  input: Input,
): Promise<z.output<typeof operatedListOutput>> {
  const { db } = ctx;
  const others = and(
    input.category ? eq(businesses.category, input.category) : undefined,
    input.search ? or(matching(input.search), isNumbered(ctx, input.search)) : undefined,
  );
  const [items, counts] = await Promise.all([
    selectOperated(db)
      .where(and(input.status && eq(businesses.status, input.status), others))
      .orderBy(...orderOf(input))
      .limit(input.limit)
      .offset(offsetOf(input)),
    db
      .select({ status: businesses.status, shops: count() })
      .from(businesses)
      .where(others)
      .groupBy(businesses.status),
  ]);
  const summary = { pending: 0, approved: 0, suspended: 0, rejected: 0 };
  for (const { status, shops } of counts) summary[status] = shops;
  const total = input.status
    ? summary[input.status]
    : counts.reduce((sum, { shops }) => sum + shops, 0);
  return {
    ...paginate(
      items.map((shop) => presentOperated(ctx, shop)),
      total,
      input,
    ),
    summary,
  };
}

function orderOf({ sort, order = sort === "createdAt" ? "desc" : "asc" }: Input): SQL[] {
  return ordered(businesses[sort], businesses.id, order);
}

function isNumbered({ cipher }: AdminContext, words: string): SQL | undefined {
  const number = registrationNumber.safeParse(words);
  return number.success
    ? eq(
        businesses.registrationNumberHash,
        cipher.lookup("businesses.registration_number", number.data),
      )
    : undefined;
}
