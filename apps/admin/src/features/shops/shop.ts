import type { RouterOutputs } from "@buzz/client";

export type ShopRow = RouterOutputs["admin"]["businesses"]["list"]["items"][number];
export type Shop = RouterOutputs["admin"]["businesses"]["get"];
export type ShopStatus = Shop["status"];
export type Fairness = RouterOutputs["admin"]["businesses"]["exposureFairness"];
