import { createFileRoute } from "@tanstack/react-router";
import { AlertsScreen } from "../../features/my/alerts-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_signed/my/alerts")({
  loader: () => messages.need("my"),
  component: AlertsScreen,
});
