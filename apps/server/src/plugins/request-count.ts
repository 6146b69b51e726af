import type { Deps } from "@buzz/domain";
import { addRequestCounts, minuteOf } from "@buzz/domain/dashboard";
import type { FastifyInstance } from "fastify";

const FLUSH_MS = 5_000;

/** Counts the calls to the API by minute; every few seconds, and at the end, they are added to those of all instances. */
export function countRequests(app: FastifyInstance, { db, clock }: Deps): void {
  let counted = new Map<number, number>();
  const add = (minute: number, requests: number) =>
    counted.set(minute, (counted.get(minute) ?? 0) + requests);

  app.addHook("onRequest", (request, _, done) => {
    if (/^\/(api|trpc)\//.test(request.url)) add(minuteOf(clock()).getTime(), 1);
    done();
  });

  /** While the database is away the counts wait for the next time. */
  async function flush(): Promise<void> {
    const taken = counted;
    counted = new Map();
    const rows = [...taken].map(([minute, requests]) => ({ minute: new Date(minute), requests }));
    try {
      await addRequestCounts(db, rows, clock());
    } catch {
      for (const [minute, requests] of taken) add(minute, requests);
    }
  }

  const timer = setInterval(() => void flush(), FLUSH_MS);
  timer.unref();
  app.addHook("onClose", async () => {
    clearInterval(timer);
    await flush();
  });
}
