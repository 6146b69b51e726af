import { createFileRoute } from "@tanstack/react-router";
import { isPeriod, type Period } from "../../features/statistics/periods";
import { StatisticsScreen } from "../../features/statistics/statistics-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_shop/statistics")({
  validateSearch: ({ period }): { period?: Period } => (isPeriod(period) ? { period } : {}),
  loader: () => messages.need("statistics"),
  component: StatisticsScreen,
});
