import { createFileRoute } from "@tanstack/react-router";
import { PointsScreen } from "../../features/points/points-screen";
import { statementSearch } from "../../features/points/statement-search";
import { messages } from "../../messages";

export const Route = createFileRoute("/_signed/points/")({
  validateSearch: statementSearch,
  loader: () => messages.need("points"),
  component: Points,
});

function Points() {
  return <PointsScreen filter={Route.useSearch()} />;
}
