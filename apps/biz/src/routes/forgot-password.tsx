import { createFileRoute } from "@tanstack/react-router";
import { ForgotScreen } from "../features/password/forgot-screen";
import { messages } from "../messages";

export const Route = createFileRoute("/forgot-password")({
  loader: () => messages.need("password"),
  component: ForgotScreen,
});
