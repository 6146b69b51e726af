import { setTimeout as pause } from "node:timers/promises";
import type { Context } from "../kernel/context.js";
import { claimEndpoints } from "./claim.js";
import { deliverTo } from "./deliver-to.js";

/** Endpoints that one process calls at once; those that failed last leave places to the others. */
const AT_ONCE = 20;
const FAILING_AT_ONCE = 10;
/** While calls are under way, a run looks so often for other endpoints that something is due for. */
const LOOK_AGAIN_MS = 1_000;
/** From then on a run begins no call to what failed last, so that it ends; the next run does. */
const RUN_MS = 60_000;

/**
 * Sends what is due to every endpoint that nobody else sends to: at least once, each in the order of the outbox. A receiver
 * that hangs, or is slow for long, delays itself alone: the run goes on looking after the others. Returns how many
 * attempts were made; `stopping` has it begin no more.
 */
export async function deliverWebhooks(
  ctx: Context,
  stopping: AbortSignal = new AbortController().signal,
): Promise<number> {
  const begunAt = ctx.clock().getTime();
  const lanes = { healthy: new Set<Promise<void>>(), failing: new Set<Promise<void>>() };
  const underWay = () => [...lanes.healthy, ...lanes.failing];
  const failures: unknown[] = [];
  let attempts = 0;
  try {
    do {
      await begin("healthy", AT_ONCE - underWay().length);
      if (ctx.clock().getTime() - begunAt < RUN_MS)
        await begin("failing", FAILING_AT_ONCE - lanes.failing.size);
      await Promise.race([Promise.all(underWay()), nextLook(stopping)]);
    } while (underWay().length > 0 && !stopping.aborted);
  } finally {
    await Promise.all(underWay());
  }
  if (failures.length > 0) throw failures[0];
  return attempts;

  async function begin(kind: keyof typeof lanes, atMost: number): Promise<void> {
    const ids = await claimEndpoints(ctx, { failing: kind === "failing", atMost });
    for (const id of ids) {
      const lane = deliverTo(ctx, id, stopping)
        .then(
          (count) => {
            attempts += count;
          },
          (error: unknown) => void failures.push(error),
        )
        .finally(() => lanes[kind].delete(lane));
      lanes[kind].add(lane);
    }
  }
}

const nextLook = (signal: AbortSignal): Promise<void> =>
  pause(LOOK_AGAIN_MS, undefined, { signal }).catch(() => {});
