import { z } from "zod";
import { instant } from "../kernel/schemas.js";

const word = z.enum(["healthy", "unhealthy"]);

export const checkOutput = z.object({
  status: word,
  timestamp: instant,
  services: z.object({ database: word, redis: word, storage: word, api: word }),
  uptime: z.int(),
  memory: z.object({ used: z.int(), total: z.int() }),
  version: z.string(),
});

export const detailedOutput = checkOutput.extend({
  services: checkOutput.shape.services.extend({
    database: z.object({ status: word, responseTime: z.number() }),
  }),
  /** For operators. */
  system: z
    .object({
      platform: z.string(),
      nodeVersion: z.string(),
      pid: z.int(),
      cpuUsage: z.object({ user: z.int(), system: z.int() }),
    })
    .optional(),
  /** For operators: recurring jobs that should have run by now and have not. */
  jobs: z
    .object({ overdue: z.array(z.object({ name: z.string(), since: instant.nullable() })) })
    .optional(),
});
