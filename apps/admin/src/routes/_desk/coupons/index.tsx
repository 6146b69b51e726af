import { createFileRoute } from "@tanstack/react-router";
import { CouponsScreen } from "../../../features/coupons/coupons-screen";
import { couponsSearch } from "../../../features/coupons/search";

export const Route = createFileRoute("/_desk/coupons/")({
  validateSearch: couponsSearch,
  component: CouponsScreen,
});
