import { openDatabase } from "@buzz/db";
import { verifyAuditLog } from "@buzz/domain/audit-seal";

const url = process.env.DATABASE_URL;
if (url === undefined) {
  console.error("DATABASE_URL is missing: name the database whose audit log is to be checked");
  process.exit(2);
}
const { db, close } = openDatabase(url, { max: 1 });
const { rows, head, breach } = await verifyAuditLog(db).finally(close);
if (breach === null) console.log(`the audit log is right: ${rows} rows, head ${head}`);
else console.error(`broken at row ${breach.rowId} (${breach.what}) in seal ${breach.seal}`);
process.exitCode = breach === null ? 0 : 1;
