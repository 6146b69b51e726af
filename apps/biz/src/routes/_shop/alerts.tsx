import { createFileRoute } from "@tanstack/react-router";
import { AlertsScreen } from "../../features/settings/alerts-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_shop/alerts")({
  loader: () => messages.need("settings"),
  component: AlertsScreen,
});
