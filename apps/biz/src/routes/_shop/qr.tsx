import { createFileRoute } from "@tanstack/react-router";
import { ScanScreen } from "../../features/scan/scan-screen";

export const Route = createFileRoute("/_shop/qr")({
  staticData: { tab: "qr" },
  component: ScanScreen,
});
