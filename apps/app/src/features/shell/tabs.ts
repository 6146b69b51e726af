import { Gift, House, type LucideIcon, Map as MapIcon, Ticket, UserRound } from "lucide-react";

/** In the order of the tab bar. */
export const tabs = [
  { id: "home", Icon: House },
  { id: "local", Icon: MapIcon },
  { id: "coupons", Icon: Ticket },
  { id: "invite", Icon: Gift },
  { id: "my", Icon: UserRound },
] as const satisfies readonly { id: string; Icon: LucideIcon }[];

export type TabId = (typeof tabs)[number]["id"];

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** Makes this route the screen of the tab. Exactly one route per tab. */
    tab?: TabId;
  }
}
