import { MobileLayout } from "@buzz/ui";
import { createRootRoute } from "@tanstack/react-router";
import { NotFound } from "../features/shell/not-found";
import { Shell } from "../features/shell/shell";

export const Route = createRootRoute({
  component: Shell,
  notFoundComponent: () => (
    <MobileLayout>
      <NotFound />
    </MobileLayout>
  ),
});
