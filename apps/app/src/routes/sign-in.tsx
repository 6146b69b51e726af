import { createFileRoute } from "@tanstack/react-router";
import { nextSearch } from "../features/account/next-path";
import { SignInScreen } from "../features/account/sign-in-screen";

export const Route = createFileRoute("/sign-in")({ validateSearch: nextSearch, component: SignIn });

function SignIn() {
  return <SignInScreen next={Route.useSearch().next} />;
}
