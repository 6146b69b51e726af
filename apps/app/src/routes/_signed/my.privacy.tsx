import { createFileRoute } from "@tanstack/react-router";
import { PrivacyScreen } from "../../features/privacy/privacy-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_signed/my/privacy")({
  loader: () => messages.need("my"),
  component: PrivacyScreen,
});
