import { createFileRoute } from "@tanstack/react-router";
import { CouponQrScreen } from "../../features/coupons/coupon-qr-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_signed/coupons/$id/qr")({
  loader: () => messages.need("coupons", "qr"),
  component: CouponQr,
});

function CouponQr() {
  return <CouponQrScreen id={Route.useParams().id} />;
}
