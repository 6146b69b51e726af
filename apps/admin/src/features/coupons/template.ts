import type { RouterOutputs } from "@buzz/client";

export type Template = RouterOutputs["admin"]["coupons"]["get"]["coupon"];
export type TemplateRow = RouterOutputs["admin"]["coupons"]["list"]["items"][number];
