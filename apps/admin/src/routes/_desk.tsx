import { createFileRoute } from "@tanstack/react-router";
import { SignedIn } from "../features/session/signed-in";
import { NotFound } from "../features/shell/not-found";
import { Shell } from "../features/shell/shell";

export const Route = createFileRoute("/_desk")({
  component: () => (
    <SignedIn>
      <Shell />
    </SignedIn>
  ),
  notFoundComponent: NotFound,
});
