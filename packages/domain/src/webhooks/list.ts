import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { readWebhooks } from "./read.js";
import type { listOutput } from "./schemas.js";

/** All endpoints; `create` keeps them few. */
export const listWebhooks = async (ctx: AdminContext): Promise<z.output<typeof listOutput>> => ({
  items: await readWebhooks(ctx.db),
});
