import { createFileRoute } from "@tanstack/react-router";
import { CouponScreen } from "../../features/coupons/coupon-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_signed/coupons/$id/")({
  loader: () => messages.need("coupons"),
  component: Coupon,
});

function Coupon() {
  return <CouponScreen id={Route.useParams().id} />;
}
