import { type Cipher, createCipher } from "@buzz/domain";
import { z } from "zod";
import { givenVariables } from "./given-variables.js";
import { dataKeys, lookupKey } from "./keys-env.js";

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATA_KEYS: dataKeys,
  LOOKUP_KEY: lookupKey,
});

/** What commands on the data need. Names every problem and ends the process with code 2 when something is not right. */
export function readDataEnv(variables: NodeJS.ProcessEnv): { url: string; cipher: Cipher } {
  const { success, data, error } = schema.safeParse(givenVariables(variables));
  if (success)
    return { url: data.DATABASE_URL, cipher: createCipher(data.DATA_KEYS, data.LOOKUP_KEY) };
  for (const { path, message } of error.issues) console.error(`${path[0]?.toString()}: ${message}`);
  process.exit(2);
}
