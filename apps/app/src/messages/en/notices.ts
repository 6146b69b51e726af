import type { SameKeys } from "@buzz/ui";
import type { notices as ko } from "../ko/notices";

export const notices = {
  title: "Notifications",
  filter: "Notifications shown",
  all: "All",
  unread: "Unread",
  unreadCount: "Unread {count, number}",
  readAll: "Mark all read",
  allRead: "All marked as read",
  isUnread: "Unread",
  none: "No notifications yet",
  noneText: "New coupons and points are announced here.",
  noneUnread: "You are all caught up",
  noneUnreadText: "News arrives here the moment it happens.",
  today: "Today",
  yesterday: "Yesterday",
} satisfies SameKeys<typeof ko>;
