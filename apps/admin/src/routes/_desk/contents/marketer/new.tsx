import { createFileRoute } from "@tanstack/react-router";
import { MarketerEditor } from "../../../../features/contents/marketer-editor";

export const Route = createFileRoute("/_desk/contents/marketer/new")({
  component: () => <MarketerEditor />,
});
