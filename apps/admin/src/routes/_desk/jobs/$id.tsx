import { createFileRoute } from "@tanstack/react-router";
import { JobScreen } from "../../../features/jobs/job-screen";
import { jobSearch } from "../../../features/jobs/search";

export const Route = createFileRoute("/_desk/jobs/$id")({
  validateSearch: jobSearch,
  component: JobScreen,
});
