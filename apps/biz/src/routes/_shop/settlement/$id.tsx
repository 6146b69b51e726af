import { createFileRoute } from "@tanstack/react-router";
import { SettlementDetailScreen } from "../../../features/settlement/settlement-detail-screen";

export const Route = createFileRoute("/_shop/settlement/$id")({
  component: SettlementDetailScreen,
});
