import type { Context } from "@buzz/domain";
import { deliverOutbox } from "@buzz/domain/outbox";
import type { Job } from "./every.js";

/** Messages reach people within about a second after commit. */
export const outboxJob = (ctx: Context): Job => ({
  name: "outbox.deliver",
  everyMs: 1_000,
  run: () => deliverOutbox(ctx),
});
