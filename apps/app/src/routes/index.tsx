import { createFileRoute } from "@tanstack/react-router";
import { HomeScreen } from "../features/home/home-screen";
import { shopSearch } from "../features/shops/shop-search";
import { messages } from "../messages";

export const Route = createFileRoute("/")({
  staticData: { tab: "home" },
  validateSearch: shopSearch,
  loader: () => messages.need("home", "shops"),
  component: Home,
});

function Home() {
  return <HomeScreen filter={Route.useSearch()} />;
}
