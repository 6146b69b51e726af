import { createFileRoute } from "@tanstack/react-router";
import { HomeScreen } from "../../features/home/home-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_shop/")({
  staticData: { tab: "home", wide: true },
  loader: () => messages.need("home", "transactions"),
  component: HomeScreen,
});
