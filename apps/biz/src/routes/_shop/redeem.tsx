import { createFileRoute } from "@tanstack/react-router";
import { RedeemScreen } from "../../features/redeem/redeem-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_shop/redeem")({
  validateSearch: ({ code }): { code?: string } => (typeof code === "string" ? { code } : {}),
  loader: () => messages.need("redeem", "transactions"),
  component: RedeemScreen,
});
