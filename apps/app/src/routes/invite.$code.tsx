import { createFileRoute } from "@tanstack/react-router";
import { LandingScreen } from "../features/invite/landing-screen";
import { messages } from "../messages";

export const Route = createFileRoute("/invite/$code")({
  loader: () => messages.need("landing"),
  component: Landing,
});

function Landing() {
  return <LandingScreen code={Route.useParams().code} />;
}
