import { z } from "zod";

/** Filters live in the address. A value that is not one, typed or out of an old link, counts as left out. */
export const lenient = <Schema extends z.ZodType>(schema: Schema) =>
  schema.optional().catch(undefined);

/** Starts at 1; the first page stays out of the address. */
export const pageSearch = lenient(z.int().min(1));

/** The way of an order; a list names its orders in `sort`. */
export const orderSearch = lenient(z.enum(["asc", "desc"]));

export const daySearch = lenient(z.iso.date());

export const rowsPerPage = 20;

/** A number that waits for somebody is asked again this often, ms. */
export const pollInterval = 60_000;
