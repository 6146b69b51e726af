import { createFileRoute } from "@tanstack/react-router";
import { ShopScreen } from "../features/shops/shop-screen";
import { messages } from "../messages";

export const Route = createFileRoute("/shops/$id")({
  loader: () => messages.need("coupons", "home", "shops"),
  component: Shop,
});

function Shop() {
  return <ShopScreen id={Route.useParams().id} />;
}
