import { z } from "zod";

/** What operators are called for: a stage, a surge, services that somebody stopped, books that are wrong. */
export const alertKind = z.enum(["stage", "surge", "stop", "books"]);
export type AlertKind = z.output<typeof alertKind>;
