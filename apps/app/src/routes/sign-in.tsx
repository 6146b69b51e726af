import { createFileRoute } from "@tanstack/react-router";
import { signInSearch } from "../features/account/next-path";
import { SignInScreen } from "../features/account/sign-in-screen";

export const Route = createFileRoute("/sign-in")({
  validateSearch: signInSearch,
  component: SignIn,
});

function SignIn() {
  return <SignInScreen {...Route.useSearch()} />;
}
