import { createFileRoute } from "@tanstack/react-router";
import { NotificationsScreen } from "../../features/notifications/notifications-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_shop/notifications")({
  loader: () => messages.need("notifications"),
  component: NotificationsScreen,
});
