import { createFileRoute } from "@tanstack/react-router";
import { MyScreen } from "../../features/my/my-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_signed/my/")({
  staticData: { tab: "my" },
  loader: () => messages.need("my"),
  component: MyScreen,
});
