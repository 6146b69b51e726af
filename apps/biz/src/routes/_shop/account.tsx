import { createFileRoute } from "@tanstack/react-router";
import { AccountScreen } from "../../features/bank-account/account-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_shop/account")({
  loader: () => messages.need("bankAccount"),
  component: AccountScreen,
});
