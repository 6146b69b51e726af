import os from "node:os";
import type { z } from "zod";
import type { Actor } from "../kernel/context.js";
import type { HealthReport } from "./reader.js";
import type { checkOutput, detailedOutput } from "./schemas.js";

export function presentCheck(report: HealthReport): z.output<typeof checkOutput> {
  const { responseTime: _, ...check } = report;
  return check;
}

/** With figures of the machine for operators whose assignment is in force. */
export function presentDetailed(
  { responseTime, ...report }: HealthReport,
  actor: Actor,
): z.output<typeof detailedOutput> {
  const { database: status, ...services } = report.services;
  const isOperator = actor.kind === "admin" && actor.adminRole !== null;
  return {
    ...report,
    services: { ...services, database: { status, responseTime } },
    ...(isOperator ? { system: systemFigures() } : {}),
  };
}

function systemFigures() {
  const { user, system } = process.cpuUsage();
  return {
    platform: os.platform(),
    nodeVersion: process.version,
    pid: process.pid,
    cpuUsage: { user, system },
  };
}
