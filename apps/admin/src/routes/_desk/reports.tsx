import { createFileRoute } from "@tanstack/react-router";
import { ReportScreen } from "../../features/reports/report-screen";
import { reportSearch } from "../../features/reports/search";

export const Route = createFileRoute("/_desk/reports")({
  validateSearch: reportSearch,
  component: ReportScreen,
});
