import type { Db } from "@buzz/db";
import { businessExposures, businesses, redemptions, settlementRequests } from "@buzz/db/schema";
import { and, eq, gte, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { dayOf, shiftDay } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import { maskAccount } from "../kernel/masking.js";
import type { byId } from "../kernel/schemas.js";
import { standing } from "../redemption/standing.js";
import { presentOperated, selectOperated } from "./operated.js";
import type { operatedDetail } from "./schemas.js";

type Detail = z.output<typeof operatedDetail>;

/** Shops are shown fairly over so many days. */
const EXPOSURE_DAYS = 30;

/**
 * One shop for operators, whatever its status; its number, e-mail and account are masked. Amounts in won; uses that
 * were taken back do not count.
 *
 * @throws BUSINESS_001 unknown.
 */
export async function getOperatedBusiness(
  ctx: AdminContext,
  { id }: z.output<typeof byId>,
): Promise<Detail> {
  const { db, cipher } = ctx;
  const [[listed], [more], uses, settlements, exposures] = await Promise.all([
    selectOperated(db).where(eq(businesses.id, id)),
    db
      .select({
        addressDetail: businesses.addressDetail,
        priceRange: businesses.priceRange,
        facilities: businesses.facilities,
        menuItems: sql<number>`jsonb_array_length(${businesses.menu})`,
        statusReason: businesses.statusReason,
        approvedAt: businesses.approvedAt,
        bankName: businesses.bankName,
        accountNumber: businesses.bankAccountNumber,
        accountHolder: businesses.bankAccountHolder,
      })
      .from(businesses)
      .where(eq(businesses.id, id)),
    usesAt(db, id),
    settlementsOf(db, id),
    exposuresOf(db, id, shiftDay(dayOf(ctx.clock()), 1 - EXPOSURE_DAYS)),
  ]);
  if (listed === undefined || more === undefined) throw new AppError("BUSINESS_001");
  const { bankName, accountNumber, accountHolder, ...facts } = cipher.openAll(more, id);
  return {
    ...presentOperated(ctx, listed),
    ...facts,
    bankAccount: { bankName, accountNumber: maskAccount(accountNumber), accountHolder },
    figures: { ...uses, ...settlements },
    exposures,
  };
}

async function usesAt(db: Db, id: string) {
  const [row] = await db
    .select({
      uses: sql`count(*)`.mapWith(Number),
      customers: sql`count(distinct ${redemptions.userId})`.mapWith(Number),
      sales:
        sql`coalesce(sum(coalesce(${redemptions.purchaseAmount}, ${redemptions.shareAmount})), 0)`.mapWith(
          Number,
        ),
      share: sql`coalesce(sum(${redemptions.shareAmount}), 0)`.mapWith(Number),
      lastUsedAt: sql<Date | null>`max(${redemptions.usedAt})`.mapWith(redemptions.usedAt),
    })
    .from(redemptions)
    .where(and(eq(redemptions.businessId, id), standing));
  if (row === undefined) throw new Error("an aggregate has one row");
  return row;
}

async function settlementsOf(db: Db, id: string) {
  const sumOf = (status: string) =>
    sql`coalesce(sum(${settlementRequests.totalAmount} - ${settlementRequests.returnedAmount}) filter (where ${sql.raw(status)}), 0)`.mapWith(
      Number,
    );
  const [row] = await db
    .select({
      settlementOpen: sumOf("status in ('pending', 'approved', 'reconciling')"),
      settlementPaid: sumOf("status = 'paid'"),
    })
    .from(settlementRequests)
    .where(eq(settlementRequests.businessId, id));
  if (row === undefined) throw new Error("an aggregate has one row");
  return row;
}

async function exposuresOf(db: Db, id: string, since: string): Promise<Detail["exposures"]> {
  const sumOf = (column: PgColumn) => sql<number>`coalesce(sum(${column}), 0)::int`;
  const [row] = await db
    .select({
      main: sumOf(businessExposures.main),
      pick: sumOf(businessExposures.pick),
      category: sumOf(businessExposures.category),
      search: sumOf(businessExposures.search),
      click: sumOf(businessExposures.click),
    })
    .from(businessExposures)
    .where(and(eq(businessExposures.businessId, id), gte(businessExposures.day, since)));
  if (row === undefined) throw new Error("an aggregate has one row");
  return row;
}
