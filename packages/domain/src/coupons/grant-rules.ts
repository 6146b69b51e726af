import type { coupons } from "@buzz/db/schema";
import type { GrantCategory } from "@buzz/ledger";
import type { Service } from "../budget/switches.js";

type Type = (typeof coupons.$inferSelect)["type"];

/** The budget that bears a coupon which somebody claims or an operator gives (rules §8.1). */
export const categoryOf = (type: Type): GrantCategory => (type === "event" ? "event" : "coupon");

/** The switches that stop new coupons of a type (rules §8.3). */
export const servicesOf = (type: Type): [Service, ...Service[]] =>
  type === "event" ? ["new_coupon", "event_coupon"] : ["new_coupon"];
