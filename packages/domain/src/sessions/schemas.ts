import { z } from "zod";
import { instant, uuid } from "../kernel/schemas.js";

export const sessionsOutput = z.array(
  z.object({
    id: uuid,
    /** What the browser says it is, for people to recognise. */
    device: z.string(),
    ip: z.string().nullable(),
    createdAt: instant,
    lastSeenAt: instant,
    current: z.boolean(),
  }),
);
