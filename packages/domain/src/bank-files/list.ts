import { bankFiles } from "@buzz/db/schema";
import { desc } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { offsetOf, type PageInput, paginate } from "../kernel/paging.js";
import { readBankFiles } from "./present.js";
import type { listOutput } from "./schemas.js";

/** Bank files, newest first. Amounts in won. */
export async function listBankFiles(
  { db }: AdminContext,
  input: PageInput,
): Promise<z.output<typeof listOutput>> {
  const [items, total] = await Promise.all([
    readBankFiles(db)
      .orderBy(desc(bankFiles.createdAt), desc(bankFiles.id))
      .limit(input.limit)
      .offset(offsetOf(input)),
    db.$count(bankFiles),
  ]);
  return paginate(items, total, input);
}
