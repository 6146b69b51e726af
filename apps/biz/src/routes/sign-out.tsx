import { createFileRoute } from "@tanstack/react-router";
import { SignOut } from "../features/session/sign-out";
import { messages } from "../messages";

export const Route = createFileRoute("/sign-out")({
  loader: () => messages.need("settings"),
  component: SignOut,
});
