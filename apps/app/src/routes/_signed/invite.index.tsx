import { createFileRoute } from "@tanstack/react-router";
import { InviteScreen } from "../../features/invite/invite-screen";

export const Route = createFileRoute("/_signed/invite/")({
  staticData: { tab: "invite" },
  component: InviteScreen,
});
