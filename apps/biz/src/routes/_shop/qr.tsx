import { createFileRoute } from "@tanstack/react-router";
import { ScanScreen } from "../../features/scan/scan-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_shop/qr")({
  staticData: { tab: "qr" },
  loader: () => messages.need("scan"),
  component: ScanScreen,
});
