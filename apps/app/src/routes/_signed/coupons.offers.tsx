import { createFileRoute } from "@tanstack/react-router";
import { OffersScreen } from "../../features/coupons/offers-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_signed/coupons/offers")({
  loader: () => messages.need("coupons"),
  component: OffersScreen,
});
