import { createFileRoute } from "@tanstack/react-router";
import { couponSearch } from "../../features/coupons/coupon-states";
import { CouponsScreen } from "../../features/coupons/coupons-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_signed/coupons/")({
  staticData: { tab: "coupons" },
  validateSearch: couponSearch,
  loader: () => messages.need("coupons"),
  component: Coupons,
});

function Coupons() {
  return <CouponsScreen state={Route.useSearch().state ?? "active"} />;
}
