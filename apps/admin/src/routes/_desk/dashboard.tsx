import { createFileRoute } from "@tanstack/react-router";
import { DashboardScreen } from "../../features/dashboard/dashboard-screen";
import { dashboardSearch } from "../../features/dashboard/search";

export const Route = createFileRoute("/_desk/dashboard")({
  validateSearch: dashboardSearch,
  component: DashboardScreen,
});
