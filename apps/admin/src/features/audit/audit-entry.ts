import type { RouterOutputs } from "@buzz/client";

export type AuditEntry = RouterOutputs["admin"]["audit"]["list"]["items"][number];
