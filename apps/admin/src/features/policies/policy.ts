import type { RouterOutputs } from "@buzz/client";

export type Policy = RouterOutputs["admin"]["referralPolicies"]["list"]["items"][number];
