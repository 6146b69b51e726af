import { ReceiptText, Store, UserCheck, Wallet } from "lucide-react";

/** In the order of the sidebar. */
export const areas = [
  { id: "budget", to: "/budget", Icon: Wallet },
  { id: "applications", to: "/applications", Icon: Store },
  { id: "settlements", to: "/settlements", Icon: ReceiptText },
  { id: "approvals", to: "/approvals", Icon: UserCheck },
] as const;

export type AreaId = (typeof areas)[number]["id"];
