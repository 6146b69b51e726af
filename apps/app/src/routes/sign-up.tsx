import { createFileRoute } from "@tanstack/react-router";
import { nextSearch } from "../features/account/next-path";
import { SignUpScreen } from "../features/account/sign-up-screen";

export const Route = createFileRoute("/sign-up")({ validateSearch: nextSearch, component: SignUp });

function SignUp() {
  return <SignUpScreen next={Route.useSearch().next} />;
}
