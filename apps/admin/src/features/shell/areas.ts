import { ReceiptText, Store, Wallet } from "lucide-react";

/** In the order of the sidebar. */
export const areas = [
  { id: "budget", to: "/budget", Icon: Wallet },
  { id: "applications", to: "/applications", Icon: Store },
  { id: "settlements", to: "/settlements", Icon: ReceiptText },
] as const;

export type AreaId = (typeof areas)[number]["id"];
