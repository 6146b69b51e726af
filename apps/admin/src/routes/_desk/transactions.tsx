import { createFileRoute } from "@tanstack/react-router";
import { transactionsSearch } from "../../features/transactions/search";
import { TransactionsScreen } from "../../features/transactions/transactions-screen";

export const Route = createFileRoute("/_desk/transactions")({
  validateSearch: transactionsSearch,
  component: TransactionsScreen,
});
