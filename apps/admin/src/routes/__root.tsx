import { createRootRoute, Outlet } from "@tanstack/react-router";
import { NotFound } from "../features/shell/not-found";

export const Route = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <main className="grid min-h-dvh place-items-center">
      <NotFound />
    </main>
  ),
});
