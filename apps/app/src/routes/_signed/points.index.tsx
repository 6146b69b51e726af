import { createFileRoute } from "@tanstack/react-router";
import { PointsScreen } from "../../features/points/points-screen";
import { statementSearch } from "../../features/points/statement-search";

export const Route = createFileRoute("/_signed/points/")({
  staticData: { tab: "points" },
  validateSearch: statementSearch,
  component: Points,
});

function Points() {
  return <PointsScreen filter={Route.useSearch()} />;
}
