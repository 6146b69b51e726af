import { createFileRoute } from "@tanstack/react-router";
import { SignInScreen } from "../features/sign-in/sign-in-screen";
import { messages } from "../messages";

export const Route = createFileRoute("/sign-in")({
  /** Only a place inside this app: an address of another site starts with two slashes or a scheme. */
  validateSearch: ({ back }): { back?: string } =>
    typeof back === "string" && /^\/(?![/\\])/.test(back) ? { back } : {},
  loader: () => messages.need("signIn"),
  component: SignInScreen,
});
