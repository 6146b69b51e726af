import { createFileRoute } from "@tanstack/react-router";
import { LandingScreen } from "../features/invite/landing-screen";

export const Route = createFileRoute("/invite/$code")({ component: Landing });

function Landing() {
  return <LandingScreen code={Route.useParams().code} />;
}
