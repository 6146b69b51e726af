import { createFileRoute } from "@tanstack/react-router";
import { MarketerScreen } from "../../../../features/contents/marketer-screen";

export const Route = createFileRoute("/_desk/contents/marketer/$id")({
  component: () => <MarketerScreen id={Route.useParams().id} />,
});
