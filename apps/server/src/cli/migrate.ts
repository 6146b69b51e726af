import { migrate } from "@buzz/db/migrate";

const url = process.env.DATABASE_URL;
if (!url) {
  console.error("DATABASE_URL is missing");
  process.exit(2);
}
await migrate(url);
