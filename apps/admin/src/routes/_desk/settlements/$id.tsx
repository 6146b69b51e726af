import { createFileRoute } from "@tanstack/react-router";
import { SettlementScreen } from "../../../features/settlements/settlement-screen";

export const Route = createFileRoute("/_desk/settlements/$id")({ component: SettlementScreen });
