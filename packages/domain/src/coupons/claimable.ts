import { coupons } from "@buzz/db/schema";
import { and, gt, isNull, lte, notInArray, or, type SQLWrapper, sql } from "drizzle-orm";

/**
 * Templates that the programme gives by itself, at sign-up and as discount codes; nobody claims those. The fourth
 * starting template, `event`, is given by nothing else: it is the district's offer to everybody.
 */
export const GIVEN_BY_PROGRAMME = ["referee", "visitor", "referral"];

/**
 * Templates that users may claim at `now`, sold-out ones included (rules §4). Status and types are literals, so that
 * the planner knows how few rows they leave.
 */
export const claimableAt = (now: SQLWrapper) =>
  and(
    sql`${coupons.status} = 'active' and ${coupons.type} in ('basic', 'event')`,
    or(isNull(coupons.slug), notInArray(coupons.slug, GIVEN_BY_PROGRAMME)),
    or(isNull(coupons.validFrom), lte(coupons.validFrom, now)),
    or(isNull(coupons.validUntil), gt(coupons.validUntil, now)),
  );
