import { House, type LucideIcon, ReceiptText, ScanLine, Settings } from "lucide-react";

/** In the order of the tab bar. */
export const tabs = [
  { id: "home", Icon: House },
  { id: "qr", Icon: ScanLine },
  { id: "settlement", Icon: ReceiptText },
  { id: "settings", Icon: Settings },
] as const satisfies readonly { id: string; Icon: LucideIcon }[];

export type TabId = (typeof tabs)[number]["id"];

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** Makes this route the screen of the tab. Exactly one route per tab. */
    tab?: TabId;
    /** A tab's screen that stands in two columns on a desktop. */
    wide?: boolean;
  }
}
