import { z } from "zod";
import { lenient, orderSearch, pageSearch } from "../../lib/search";

export const memberRoles = ["user", "business"] as const;
export const memberStatuses = ["active", "suspended", "deactivated"] as const;

export const memberSorts = ["created_at", "name", "login_count", "last_login_at"] as const;

export const membersSearch = z.object({
  role: lenient(z.enum(memberRoles)),
  status: lenient(z.enum(memberStatuses)),
  search: lenient(z.string().max(100)),
  sort: lenient(z.enum(memberSorts)),
  order: orderSearch,
  page: pageSearch,
  /** The member whose details are open. */
  id: lenient(z.uuid()),
});

export type MembersSearch = z.output<typeof membersSearch>;
