import os from "node:os";
import type { z } from "zod";
import type { HealthReport } from "./reader.js";
import type { checkOutput, detailedOutput } from "./schemas.js";

export function presentCheck(report: HealthReport): z.output<typeof checkOutput> {
  const { responseTime: _, ...check } = report;
  return check;
}

/** Figures of the machine that this process runs on. */
export function systemFigures(): NonNullable<z.output<typeof detailedOutput>["system"]> {
  const { user, system } = process.cpuUsage();
  return {
    platform: os.platform(),
    nodeVersion: process.version,
    pid: process.pid,
    cpuUsage: { user, system },
  };
}
