import { createFileRoute } from "@tanstack/react-router";
import { Home } from "../../features/shell/home";

export const Route = createFileRoute("/_desk/")({ component: Home });
