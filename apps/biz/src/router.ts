import { createRouter } from "@tanstack/react-router";
import { PageError } from "./features/shell/page-error";
import { routeTree } from "./routeTree.gen";

export const router = createRouter({
  routeTree,
  basepath: import.meta.env.BASE_URL,
  defaultPreload: "intent",
  defaultErrorComponent: PageError,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
