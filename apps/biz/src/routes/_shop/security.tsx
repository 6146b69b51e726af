import { createFileRoute } from "@tanstack/react-router";
import { SecurityScreen } from "../../features/security/security-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_shop/security")({
  loader: () => messages.need("settings"),
  component: SecurityScreen,
});
