import type { Db } from "@buzz/db";
import { businesses, settlementRequests } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { AppError } from "../kernel/errors.js";
import { settlementColumns } from "./present.js";
import type { settlement } from "./schemas.js";

/** A settlement as commands answer with it. */
export async function readSettlement(db: Db, id: string): Promise<z.output<typeof settlement>> {
  const [row] = await db
    .select(settlementColumns)
    .from(settlementRequests)
    .innerJoin(businesses, eq(businesses.id, settlementRequests.businessId))
    .where(eq(settlementRequests.id, id));
  if (row === undefined) throw new AppError("RESOURCE_001");
  return row;
}
