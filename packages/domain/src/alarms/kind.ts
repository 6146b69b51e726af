import { z } from "zod";

/** What operators are called for: a stage, a surge, services that somebody stopped, books that are wrong, robots. */
export const alertKind = z.enum(["stage", "surge", "stop", "books", "anomaly"]);
export type AlertKind = z.output<typeof alertKind>;
