import { createFileRoute } from "@tanstack/react-router";
import { CouponQrScreen } from "../../features/coupons/coupon-qr-screen";

export const Route = createFileRoute("/_signed/coupons/$id/qr")({ component: CouponQr });

function CouponQr() {
  return <CouponQrScreen id={Route.useParams().id} />;
}
