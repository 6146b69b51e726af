import { createFileRoute } from "@tanstack/react-router";
import { nextSearch } from "../features/account/next-path";
import { SignUpScreen } from "../features/account/sign-up-screen";
import { messages } from "../messages";

export const Route = createFileRoute("/sign-up")({
  validateSearch: nextSearch,
  loader: () => messages.need("account", "home", "welcome"),
  component: SignUp,
});

function SignUp() {
  return <SignUpScreen next={Route.useSearch().next} />;
}
