import { createFileRoute } from "@tanstack/react-router";
import { SetUpGate } from "../features/session/set-up-gate";
import { SignedIn } from "../features/session/signed-in";
import { NotFound } from "../features/shell/not-found";
import { Shell } from "../features/shell/shell";

export const Route = createFileRoute("/_desk")({
  component: () => (
    <SignedIn>
      <SetUpGate>
        <Shell />
      </SetUpGate>
    </SignedIn>
  ),
  notFoundComponent: NotFound,
});
