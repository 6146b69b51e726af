import { createFileRoute } from "@tanstack/react-router";
import { JobsScreen } from "../../../features/jobs/jobs-screen";
import { jobsSearch } from "../../../features/jobs/search";

export const Route = createFileRoute("/_desk/jobs/")({
  validateSearch: jobsSearch,
  component: JobsScreen,
});
