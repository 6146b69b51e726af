import { createFileRoute } from "@tanstack/react-router";
import { SettingsScreen } from "../../features/settings/settings-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_shop/settings")({
  staticData: { tab: "settings" },
  loader: () => messages.need("settings"),
  component: SettingsScreen,
});
