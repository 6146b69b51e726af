import { createFileRoute } from "@tanstack/react-router";
import { RegionalScreen } from "../../../../features/contents/regional-screen";

export const Route = createFileRoute("/_desk/contents/regional/$id")({
  component: () => <RegionalScreen id={Route.useParams().id} />,
});
