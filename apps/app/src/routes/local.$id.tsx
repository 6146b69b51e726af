import { createFileRoute } from "@tanstack/react-router";
import { StoryScreen } from "../features/local/story-screen";
import { messages } from "../messages";

export const Route = createFileRoute("/local/$id")({
  loader: () => messages.need("local"),
  component: Story,
});

function Story() {
  return <StoryScreen id={Route.useParams().id} />;
}
