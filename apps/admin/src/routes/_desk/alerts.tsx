import { createFileRoute } from "@tanstack/react-router";
import { AlertsScreen } from "../../features/security/alerts-screen";

export const Route = createFileRoute("/_desk/alerts")({ component: AlertsScreen });
