import type { Db } from "@buzz/db";
import { bankFileLines, bankFiles } from "@buzz/db/schema";
import { sql } from "drizzle-orm";

/** Bank files with what the bank has not answered for; never their content. */
export const readBankFiles = (db: Db) => {
  const open = db
    .select({
      count: sql<number>`count(*)::int`.as("open_count"),
      amount: sql`coalesce(sum(${bankFileLines.amount}), 0)`.mapWith(Number).as("open_amount"),
    })
    .from(bankFileLines)
    .where(sql`${bankFileLines.fileId} = ${bankFiles.id} and ${bankFileLines.live}`)
    .as("open");
  return db
    .select({
      id: bankFiles.id,
      fileNo: bankFiles.fileNo,
      status: bankFiles.status,
      count: bankFiles.count,
      totalAmount: bankFiles.totalAmount,
      encoding: bankFiles.encoding,
      sha256: bankFiles.sha256,
      createdAt: bankFiles.createdAt,
      downloadedAt: bankFiles.downloadedAt,
      open: { count: open.count, amount: open.amount },
    })
    .from(bankFiles)
    .innerJoinLateral(open, sql`true`)
    .$dynamic();
};
