import { createFileRoute } from "@tanstack/react-router";
import { MembersScreen } from "../../features/members/members-screen";
import { membersSearch } from "../../features/members/search";

export const Route = createFileRoute("/_desk/members")({
  validateSearch: membersSearch,
  component: MembersScreen,
});
