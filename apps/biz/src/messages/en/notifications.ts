import type { SameKeys } from "@buzz/ui";
import type { notifications as ko } from "../ko/notifications";

export const notifications = {
  title: "Notifications",
  unread: "{count, plural, =0 {All read} one {# unread} other {# unread}}",
  readAll: "Mark all as read",
  new: "New:",
  none: {
    title: "Nothing yet",
    text: "News about settlements and your shop appear here.",
  },
} satisfies SameKeys<typeof ko>;
