import { createFileRoute } from "@tanstack/react-router";
import { ShopScreen } from "../../../features/shop/shop-screen";
import { messages } from "../../../messages";

export const Route = createFileRoute("/_shop/shop/")({
  loader: () => messages.need("shop"),
  component: ShopScreen,
});
