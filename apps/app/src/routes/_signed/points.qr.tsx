import { createFileRoute } from "@tanstack/react-router";
import { PointsQrScreen } from "../../features/points/points-qr-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_signed/points/qr")({
  loader: () => messages.need("points", "qr"),
  component: PointsQrScreen,
});
