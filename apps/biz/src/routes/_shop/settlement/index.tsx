import { createFileRoute } from "@tanstack/react-router";
import { SettlementScreen } from "../../../features/settlement/settlement-screen";
import { messages } from "../../../messages";

export const Route = createFileRoute("/_shop/settlement/")({
  staticData: { tab: "settlement", wide: true },
  validateSearch: ({ day }): { day?: string } =>
    typeof day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { day } : {},
  loader: () => messages.need("settlement", "transactions"),
  component: SettlementScreen,
});
