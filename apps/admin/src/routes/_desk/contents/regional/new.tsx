import { createFileRoute } from "@tanstack/react-router";
import { RegionalEditor } from "../../../../features/contents/regional-editor";

export const Route = createFileRoute("/_desk/contents/regional/new")({
  component: () => <RegionalEditor />,
});
