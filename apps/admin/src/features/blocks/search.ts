import { z } from "zod";
import { lenient, pageSearch } from "../../lib/search";

export const blockers = ["operator", "system"] as const;

export const blocksSearch = z.object({
  search: lenient(z.string().max(45)),
  by: lenient(z.enum(blockers)),
  page: pageSearch,
});

export type BlocksSearch = z.output<typeof blocksSearch>;
