import { businesses } from "@buzz/db/schema";
import { and, count, desc, eq, or, type SQL } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { registrationNumber } from "../kernel/schemas.js";
import { matching } from "./matching.js";
import { presentOperated, selectOperated } from "./operated.js";
import type { operatedListInput, operatedListOutput } from "./schemas.js";

/** All shops for operators, newest first; by words, or by a whole registration number. */
export async function listOperatedBusinesses(
  ctx: AdminContext,
  input: z.output<typeof operatedListInput>,
): Promise<z.output<typeof operatedListOutput>> {
  const { db } = ctx;
  const where = and(
    input.status && eq(businesses.status, input.status),
    input.category ? eq(businesses.category, input.category) : undefined,
    input.search ? or(matching(input.search), isNumbered(ctx, input.search)) : undefined,
  );
  const [items, [total]] = await Promise.all([
    selectOperated(db)
      .where(where)
      .orderBy(desc(businesses.createdAt), desc(businesses.id))
      .limit(input.limit)
      .offset(offsetOf(input)),
    db.select({ count: count() }).from(businesses).where(where),
  ]);
  return paginate(
    items.map((shop) => presentOperated(ctx, shop)),
    total?.count ?? 0,
    input,
  );
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
