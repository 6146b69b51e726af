import { createFileRoute } from "@tanstack/react-router";
import { OperatorsScreen } from "../../features/operators/operators-screen";
import { operatorsSearch } from "../../features/operators/search";

export const Route = createFileRoute("/_desk/operators")({
  validateSearch: operatorsSearch,
  component: OperatorsScreen,
});
