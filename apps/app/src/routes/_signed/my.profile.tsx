import { createFileRoute } from "@tanstack/react-router";
import { ProfileScreen } from "../../features/profile/profile-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_signed/my/profile")({
  loader: () => messages.need("my"),
  component: ProfileScreen,
});
