import { createFileRoute } from "@tanstack/react-router";
import { settlementsSearch } from "../../../features/settlements/search";
import { SettlementsScreen } from "../../../features/settlements/settlements-screen";

export const Route = createFileRoute("/_desk/settlements/")({
  validateSearch: settlementsSearch,
  component: SettlementsScreen,
});
