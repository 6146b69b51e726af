import { createFileRoute } from "@tanstack/react-router";
import { BlocksScreen } from "../../features/blocks/blocks-screen";
import { blocksSearch } from "../../features/blocks/search";

export const Route = createFileRoute("/_desk/blocks")({
  validateSearch: blocksSearch,
  component: BlocksScreen,
});
