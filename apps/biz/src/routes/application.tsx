import { createFileRoute } from "@tanstack/react-router";
import { ApplicationScreen } from "../features/application/application-screen";

export const Route = createFileRoute("/application")({ component: ApplicationScreen });
