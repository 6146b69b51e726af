import { createFileRoute } from "@tanstack/react-router";
import { readFilter } from "../../features/transactions/filter";
import { TransactionsScreen } from "../../features/transactions/transactions-screen";
import { messages } from "../../messages";

export const Route = createFileRoute("/_shop/transactions")({
  validateSearch: readFilter,
  loader: () => messages.need("transactions"),
  component: TransactionsScreen,
});
