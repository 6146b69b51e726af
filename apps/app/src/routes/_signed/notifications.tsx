import { createFileRoute } from "@tanstack/react-router";
import { NoticesScreen } from "../../features/notices/notices-screen";
import { noticesSearch } from "../../features/notices/notices-search";
import { messages } from "../../messages";

export const Route = createFileRoute("/_signed/notifications")({
  validateSearch: noticesSearch,
  loader: () => messages.need("notices"),
  component: Notices,
});

function Notices() {
  return <NoticesScreen filter={Route.useSearch()} />;
}
