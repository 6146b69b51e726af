import { createFileRoute } from "@tanstack/react-router";
import { PointsQrScreen } from "../../features/points/points-qr-screen";

export const Route = createFileRoute("/_signed/points/qr")({ component: PointsQrScreen });
