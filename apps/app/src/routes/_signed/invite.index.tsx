import { createFileRoute } from "@tanstack/react-router";
import { InviteScreen } from "../../features/invite/invite-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_signed/invite/")({
  staticData: { tab: "invite" },
  loader: () => messages.need("invite"),
  component: InviteScreen,
});
