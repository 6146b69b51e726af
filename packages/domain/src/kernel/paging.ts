import { z } from "zod";

/** The query of a bounded list. */
export const pageInput = z.object({
  page: z.int().min(1).max(1_000_000).default(1),
  limit: z.int().min(1).max(100).default(20),
});

/** Of `sortBy`; rows that are equal in it keep one order, so that no page repeats or skips one. */
export const sortOrder = z.enum(["asc", "desc"]);

export type PageInput = z.output<typeof pageInput>;

export const paginationOutput = z.object({
  total: z.int(),
  page: z.int(),
  limit: z.int(),
  totalPages: z.int(),
  hasNext: z.boolean(),
  hasPrev: z.boolean(),
});

/** The answer of a bounded list; `total` counts all matching rows. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), pagination: paginationOutput });

export const offsetOf = ({ page, limit }: PageInput): number => (page - 1) * limit;

export function paginate<T>(items: T[], total: number, { page, limit }: PageInput) {
  const totalPages = Math.ceil(total / limit);
  return {
    items,
    pagination: { total, page, limit, totalPages, hasNext: page < totalPages, hasPrev: page > 1 },
  };
}
