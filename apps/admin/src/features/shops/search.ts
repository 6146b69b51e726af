import { z } from "zod";
import { lenient, orderSearch, pageSearch } from "../../lib/search";

export const shopViews = ["list", "picks", "exposure"] as const;
export const shopStatuses = ["approved", "suspended", "rejected", "pending"] as const;
export const shopSorts = ["createdAt", "businessName"] as const;
export const exposureOrders = ["least", "most"] as const;

export const shopsSearch = z.object({
  view: lenient(z.enum(shopViews)),
  status: lenient(z.enum(shopStatuses)),
  category: lenient(z.string().max(30)),
  search: lenient(z.string().max(100)),
  sort: lenient(z.enum(shopSorts)),
  order: orderSearch,
  exposure: lenient(z.enum(exposureOrders)),
  page: pageSearch,
  /** The shop whose details are open. */
  id: lenient(z.uuid()),
});

export type ShopsSearch = z.output<typeof shopsSearch>;
