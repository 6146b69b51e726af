import { createFileRoute } from "@tanstack/react-router";
import { CouponScreen } from "../../features/coupons/coupon-screen";

export const Route = createFileRoute("/_signed/coupons/$id/")({ component: Coupon });

function Coupon() {
  return <CouponScreen id={Route.useParams().id} />;
}
