import { createFileRoute } from "@tanstack/react-router";
import { shopsSearch } from "../../features/shops/search";
import { ShopsScreen } from "../../features/shops/shops-screen";

export const Route = createFileRoute("/_desk/shops")({
  validateSearch: shopsSearch,
  component: ShopsScreen,
});
