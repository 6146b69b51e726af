import { createFileRoute } from "@tanstack/react-router";
import { ApplicationsScreen } from "../../features/applications/applications-screen";
import { applicationsSearch } from "../../features/applications/search";

export const Route = createFileRoute("/_desk/applications")({
  validateSearch: applicationsSearch,
  component: ApplicationsScreen,
});
