import type { SameKeys } from "@buzz/ui";
import type { shell as ko } from "../ko/shell";

export const shell = {
  nav: "Main menu",
  tabs: {
    home: "Home",
    qr: "QR",
    settlement: "Settlement",
    settings: "Settings",
  },
  notifications: "Notifications",
  notFound: {
    title: "This page does not exist",
    text: "Its address has changed or it is gone.",
    home: "Go to home",
  },
} satisfies SameKeys<typeof ko>;
