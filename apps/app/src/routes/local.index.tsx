import { createFileRoute } from "@tanstack/react-router";
import { LocalScreen } from "../features/local/local-screen";
import { localSearch } from "../features/local/local-search";
import { messages } from "../messages";

export const Route = createFileRoute("/local/")({
  staticData: { tab: "local" },
  validateSearch: localSearch,
  loader: () => messages.need("local"),
  component: Local,
});

function Local() {
  return <LocalScreen filter={Route.useSearch()} />;
}
