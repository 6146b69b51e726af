import { createFileRoute } from "@tanstack/react-router";
import { HomeScreen } from "../../features/home/home-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_shop/")({
  staticData: { tab: "home" },
  loader: () => messages.need("home", "transactions"),
  component: HomeScreen,
});
