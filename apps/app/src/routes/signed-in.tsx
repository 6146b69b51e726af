import { createFileRoute } from "@tanstack/react-router";
import { Arrival, type ArrivalSearch } from "../features/account/arrival";
import { nextSearch } from "../features/account/next-path";

export const Route = createFileRoute("/signed-in")({
  validateSearch: (search: Record<string, unknown>): ArrivalSearch => ({
    ...nextSearch(search),
    ...(search.joined === undefined ? {} : { joined: true }),
  }),
  component: SignedIn,
});

function SignedIn() {
  return <Arrival {...Route.useSearch()} />;
}
