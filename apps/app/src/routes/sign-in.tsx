import { createFileRoute } from "@tanstack/react-router";
import { signInSearch } from "../features/account/next-path";
import { SignInScreen } from "../features/account/sign-in-screen";
import { messages } from "../messages";

export const Route = createFileRoute("/sign-in")({
  validateSearch: signInSearch,
  loader: () => messages.need("account"),
  component: SignIn,
});

function SignIn() {
  return <SignInScreen {...Route.useSearch()} />;
}
