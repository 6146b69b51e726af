import { createFileRoute } from "@tanstack/react-router";
import { HomeScreen } from "../features/home/home-screen";
import { shopSearch } from "../features/shops/shop-search";

export const Route = createFileRoute("/")({
  staticData: { tab: "home" },
  validateSearch: shopSearch,
  component: Home,
});

function Home() {
  return <HomeScreen filter={Route.useSearch()} />;
}
