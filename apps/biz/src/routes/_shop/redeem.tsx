import { createFileRoute } from "@tanstack/react-router";
import { RedeemScreen } from "../../features/redeem/redeem-screen";

export const Route = createFileRoute("/_shop/redeem")({
  validateSearch: ({ code }): { code?: string } => (typeof code === "string" ? { code } : {}),
  component: RedeemScreen,
});
