import { createFileRoute } from "@tanstack/react-router";
import { ResetScreen } from "../features/password/reset-screen";
import { messages } from "../messages";

export const Route = createFileRoute("/reset-password")({
  loader: () => messages.need("password"),
  component: ResetScreen,
});
