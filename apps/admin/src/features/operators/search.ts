import { adminRole } from "@buzz/api/schemas";
import { z } from "zod";
import { lenient, orderSearch, pageSearch } from "../../lib/search";

export const operatorStatuses = ["active", "suspended"] as const;

export const operatorSorts = ["name", "createdAt", "lastLoginAt"] as const;

export const operatorsSearch = z.object({
  role: lenient(adminRole),
  status: lenient(z.enum(operatorStatuses)),
  search: lenient(z.string().max(100)),
  sort: lenient(z.enum(operatorSorts)),
  order: orderSearch,
  page: pageSearch,
  /** The operator whose details are open. */
  id: lenient(z.uuid()),
});

export type OperatorsSearch = z.output<typeof operatorsSearch>;
