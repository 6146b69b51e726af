import type { RouterOutputs } from "@buzz/client";
import { type AreaId, areas } from "../shell/areas";

type Permissions = RouterOutputs["auth"]["permissions"]["permissions"];

export interface Access {
  areas: readonly AreaId[];
  decidesSettlements: boolean;
}

/** Of an operator whose assignment has expired. */
export const noAccess: Access = { areas: [], decidesSettlements: false };

/** What an operator must be allowed to read to be shown an area of the console. */
const readBy = {
  budget: "budget",
  applications: "businesses",
  settlements: "settlements",
  approvals: "approvals",
} as const satisfies Record<AreaId, keyof Permissions>;

/** What an operator is shown. The server decides what it may do. */
export const accessOf = (permissions: Permissions): Access => ({
  areas: areas.map(({ id }) => id).filter((id) => permissions[readBy[id]].includes("read")),
  decidesSettlements: permissions.settlements.includes("update"),
});
