import { createFileRoute } from "@tanstack/react-router";
import { HelpScreen } from "../../features/help/help-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_shop/help")({
  loader: () => messages.need("help"),
  component: HelpScreen,
});
