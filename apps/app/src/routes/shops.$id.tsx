import { createFileRoute } from "@tanstack/react-router";
import { ShopScreen } from "../features/shops/shop-screen";

export const Route = createFileRoute("/shops/$id")({ component: Shop });

function Shop() {
  return <ShopScreen id={Route.useParams().id} />;
}
