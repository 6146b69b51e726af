import { createFileRoute } from "@tanstack/react-router";
import { MyScreen } from "../../features/my/my-screen";

export const Route = createFileRoute("/_signed/my")({
  staticData: { tab: "my" },
  component: MyScreen,
});
