import { createFileRoute } from "@tanstack/react-router";
import { ContentsScreen } from "../../../features/contents/contents-screen";
import { contentsSearch } from "../../../features/contents/search";

export const Route = createFileRoute("/_desk/contents/")({
  validateSearch: contentsSearch,
  component: ContentsScreen,
});
