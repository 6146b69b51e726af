import { createFileRoute } from "@tanstack/react-router";
import { IssueScreen } from "../../../features/issue/issue-screen";
import { issueSearch } from "../../../features/issue/search";

export const Route = createFileRoute("/_desk/coupons/issue")({
  validateSearch: issueSearch,
  component: IssueScreen,
});
