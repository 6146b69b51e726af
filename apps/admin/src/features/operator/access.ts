import type { RouterOutputs } from "@buzz/client";
import type { AreaId } from "../shell/areas";

export type AdminRole = NonNullable<RouterOutputs["auth"]["me"]["adminRole"]>;

export interface Access {
  areas: readonly AreaId[];
  decidesSettlements: boolean;
}

export const noAccess: Access = { areas: [], decidesSettlements: false };

const everything: Access = {
  areas: ["budget", "applications", "settlements"],
  decidesSettlements: true,
};

/** What each sub-role is shown. The server decides what it may do. */
export const access: Record<AdminRole, Access> = {
  super_admin: everything,
  admin: everything,
  business_manager: { areas: ["applications", "settlements"], decidesSettlements: false },
  content_manager: noAccess,
};
