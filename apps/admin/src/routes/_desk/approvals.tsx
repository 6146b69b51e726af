import { createFileRoute } from "@tanstack/react-router";
import { ApprovalsScreen } from "../../features/approvals/approvals-screen";
import { approvalsSearch } from "../../features/approvals/search";

export const Route = createFileRoute("/_desk/approvals")({
  validateSearch: approvalsSearch,
  component: ApprovalsScreen,
});
