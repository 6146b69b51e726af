import { createFileRoute } from "@tanstack/react-router";
import { webhooksSearch } from "../../features/webhooks/search";
import { WebhooksScreen } from "../../features/webhooks/webhooks-screen";

export const Route = createFileRoute("/_desk/webhooks")({
  validateSearch: webhooksSearch,
  component: WebhooksScreen,
});
