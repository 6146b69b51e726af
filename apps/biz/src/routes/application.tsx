import { createFileRoute } from "@tanstack/react-router";
import { ApplicationScreen } from "../features/application/application-screen";
import { messages } from "../messages";

export const Route = createFileRoute("/application")({
  loader: () => messages.need("application"),
  component: ApplicationScreen,
});
