import { createFileRoute } from "@tanstack/react-router";
import { PartScreen } from "../../../features/shop/part-screen";
import { messages } from "../../../messages";

export const Route = createFileRoute("/_shop/shop/$part")({
  loader: () => messages.need("shop"),
  component: PartScreen,
});
