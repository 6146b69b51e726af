import { createFileRoute } from "@tanstack/react-router";
import { settingsSearch } from "../../features/settings/search";
import { SettingsScreen } from "../../features/settings/settings-screen";

export const Route = createFileRoute("/_desk/settings")({
  validateSearch: settingsSearch,
  component: SettingsScreen,
});
