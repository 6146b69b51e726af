import { createFileRoute } from "@tanstack/react-router";
import { SecurityScreen } from "../../features/my/security-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_signed/my/security")({
  loader: () => messages.need("my"),
  component: SecurityScreen,
});
