import { createHash, timingSafeEqual } from "node:crypto";
import { latestCheck } from "@buzz/domain/books";
import { overdueJobs } from "@buzz/domain/jobs";
import { invariantNames } from "@buzz/ledger";
import type { FastifyInstance } from "fastify";
import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { ServerDeps } from "../deps.js";

/**
 * Figures for Prometheus at `/metrics`, for whoever has METRICS_TOKEN; without one there is no such address. Books and
 * jobs are those of the whole installation, the rest is this process's.
 */
export function metricsRoute(app: FastifyInstance, { env, domain }: ServerDeps): void {
  const { METRICS_TOKEN: token } = env;
  if (token === undefined) return;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: "buzz_http_requests_total",
    help: "Requests answered, by class of status",
    labelNames: ["status"],
    registers: [registry],
  });
  const { showBooks, showJobs } = gauges(registry);

  app.addHook("onResponse", async (_, reply) => {
    requests.inc({ status: `${Math.floor(reply.statusCode / 100)}xx` });
  });
  app.get("/metrics", async (request, reply) => {
    if (!isBearer(request.headers.authorization, token)) return reply.callNotFound();
    const [check, overdue] = await Promise.all([latestCheck(domain.db), overdueJobs(domain.db)]);
    showBooks(check);
    showJobs(overdue);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

function gauges(registry: Registry) {
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const checkedAt = gauge("buzz_ledger_checked_timestamp_seconds", "When the books were checked");
  const transfers = gauge("buzz_ledger_transfers", "Transfers at the latest check");
  const balance = gauge("buzz_ledger_balance_won", "Balances at it, by kind of account", ["kind"]);
  const broken = gauge("buzz_ledger_broken", "1 for an invariant that did not hold at it", [
    "invariant",
  ]);
  const overdue = gauge("buzz_job_overdue", "1 for a job that should have run and has not", [
    "job",
  ]);
  return {
    showBooks: (check: Awaited<ReturnType<typeof latestCheck>>) => {
      if (check === undefined) return;
      const found = new Set(check.violations.map(({ invariant }) => invariant));
      checkedAt.set(check.checkedAt.getTime() / 1_000);
      transfers.set(check.transfers);
      for (const [kind, won] of Object.entries(check.balances)) balance.set({ kind }, won);
      for (const invariant of invariantNames)
        broken.set({ invariant }, found.has(invariant) ? 1 : 0);
    },
    showJobs: (jobs: Awaited<ReturnType<typeof overdueJobs>>) => {
      overdue.reset();
      for (const { name } of jobs) overdue.set({ job: name }, 1);
    },
  };
}

const digest = (text: string) => createHash("sha256").update(text).digest();

const isBearer = (header: string | undefined, token: string): boolean =>
  timingSafeEqual(digest(header ?? ""), digest(`Bearer ${token}`));
