import { createFileRoute } from "@tanstack/react-router";
import { PoliciesScreen } from "../../features/policies/policies-screen";
import { policiesSearch } from "../../features/policies/search";

export const Route = createFileRoute("/_desk/policies")({
  validateSearch: policiesSearch,
  component: PoliciesScreen,
});
