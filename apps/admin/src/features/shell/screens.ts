import {
  BadgePercent,
  ChartNoAxesCombined,
  ClipboardCheck,
  FileChartColumn,
  LayoutDashboard,
  ListChecks,
  Newspaper,
  ReceiptText,
  ScrollText,
  SearchCheck,
  ShieldBan,
  SlidersHorizontal,
  Store,
  Ticket,
  UserCheck,
  UserCog,
  Users,
  Wallet,
  Webhook,
} from "lucide-react";

/** In the order of the sidebar; `needs` is what an operator must be allowed to read to be shown a screen. */
export const screens = [
  {
    id: "dashboard",
    group: "overview",
    to: "/dashboard",
    needs: "dashboard",
    Icon: LayoutDashboard,
  },
  { id: "approvals", group: "overview", to: "/approvals", needs: "approvals", Icon: UserCheck },
  { id: "budget", group: "money", to: "/budget", needs: "budget", Icon: Wallet },
  {
    id: "settlements",
    group: "money",
    to: "/settlements",
    needs: "settlements",
    Icon: ReceiptText,
  },
  { id: "transactions", group: "money", to: "/transactions", needs: "audit", Icon: SearchCheck },
  {
    id: "reports",
    group: "money",
    to: "/reports",
    needs: "analytics",
    Icon: FileChartColumn,
  },
  { id: "coupons", group: "programme", to: "/coupons", needs: "coupons", Icon: Ticket },
  { id: "jobs", group: "programme", to: "/jobs", needs: "coupons", Icon: ListChecks },
  {
    id: "referral",
    group: "programme",
    to: "/referral",
    needs: "analytics",
    Icon: ChartNoAxesCombined,
  },
  { id: "policies", group: "programme", to: "/policies", needs: "budget", Icon: BadgePercent },
  {
    id: "applications",
    group: "shops",
    to: "/applications",
    needs: "businesses",
    Icon: ClipboardCheck,
  },
  { id: "shops", group: "shops", to: "/shops", needs: "businesses", Icon: Store },
  { id: "contents", group: "shops", to: "/contents", needs: "contents", Icon: Newspaper },
  { id: "members", group: "people", to: "/members", needs: "users", Icon: Users },
  { id: "operators", group: "people", to: "/operators", needs: "system", Icon: UserCog },
  { id: "settings", group: "system", to: "/settings", needs: "system", Icon: SlidersHorizontal },
  { id: "blocks", group: "system", to: "/blocks", needs: "system", Icon: ShieldBan },
  { id: "webhooks", group: "system", to: "/webhooks", needs: "system", Icon: Webhook },
  { id: "audit", group: "system", to: "/audit", needs: "audit", Icon: ScrollText },
] as const;

/** What screens are about, in the order of the sidebar. */
export const groups = ["overview", "money", "programme", "shops", "people", "system"] as const;

export type ScreenId = (typeof screens)[number]["id"];
