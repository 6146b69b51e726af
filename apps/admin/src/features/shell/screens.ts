import { ReceiptText, SearchCheck, Store, UserCheck, Wallet } from "lucide-react";

/** In the order of the sidebar; `needs` is what an operator must be allowed to read to be shown a screen. */
export const screens = [
  { id: "budget", group: "money", to: "/budget", needs: "budget", Icon: Wallet },
  {
    id: "settlements",
    group: "money",
    to: "/settlements",
    needs: "settlements",
    Icon: ReceiptText,
  },
  { id: "transactions", group: "money", to: "/transactions", needs: "audit", Icon: SearchCheck },
  { id: "applications", group: "shops", to: "/applications", needs: "businesses", Icon: Store },
  { id: "approvals", group: "desk", to: "/approvals", needs: "approvals", Icon: UserCheck },
] as const;

/** What screens are about, in the order of the sidebar. */
export const groups = ["money", "shops", "desk"] as const;

export type ScreenId = (typeof screens)[number]["id"];
