import { openDatabase } from "@buzz/db";
import { migrate } from "@buzz/db/migrate";
import { sealPlainText } from "@buzz/domain/sealing";
import { readDataEnv } from "../data-env.js";

/** Brings the database to the newest schema; what older versions left in plain text is sealed with the keys. */
const { url, cipher } = readDataEnv(process.env);
const seal = async () => {
  const { db, close } = openDatabase(url, { max: 1 });
  const sealed = await sealPlainText({ db, cipher }).finally(close);
  if (sealed > 0) console.log(`sealed ${sealed} values that were in plain text`);
};
await migrate(url, { sealPlainText: seal });
