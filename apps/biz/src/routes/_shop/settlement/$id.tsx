import { createFileRoute } from "@tanstack/react-router";
import { SettlementDetailScreen } from "../../../features/settlement/settlement-detail-screen";
import { messages } from "../../../messages";

export const Route = createFileRoute("/_shop/settlement/$id")({
  loader: () => messages.need("settlement", "transactions"),
  component: SettlementDetailScreen,
});
