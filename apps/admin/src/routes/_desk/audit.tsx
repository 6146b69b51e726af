import { createFileRoute } from "@tanstack/react-router";
import { AuditScreen } from "../../features/audit/audit-screen";
import { auditSearch } from "../../features/audit/search";

export const Route = createFileRoute("/_desk/audit")({
  validateSearch: auditSearch,
  component: AuditScreen,
});
