import { prepareOnce } from "@buzz/db";
import {
  businesses,
  mileageAccounts,
  qrCodes,
  userCoupons,
  userProfiles,
  users,
} from "@buzz/db/schema";
import { eq, sql } from "drizzle-orm";
import { stoppedAt } from "../budget/switches.js";
import type { OwnerContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { maskName, maskPhone } from "../kernel/masking.js";
import { hashOf } from "./qr.js";

const scanQuery = prepareOnce((db) =>
  db
    .select({
      shop: {
        id: businesses.id,
        businessName: businesses.businessName,
        status: businesses.status,
      },
      qr: qrCodes,
      coupon: userCoupons,
      userName: users.name,
      userPhone: userProfiles.phone,
      balance: mileageAccounts.balance,
      stopped: stoppedAt(sql.placeholder("now")),
    })
    .from(businesses)
    .leftJoin(qrCodes, eq(qrCodes.hash, sql.placeholder("hash")))
    .leftJoin(userCoupons, eq(userCoupons.id, qrCodes.userCouponId))
    .leftJoin(users, eq(users.id, qrCodes.userId))
    .leftJoin(userProfiles, eq(userProfiles.userId, qrCodes.userId))
    .leftJoin(mileageAccounts, eq(mileageAccounts.userId, qrCodes.userId))
    .where(eq(businesses.ownerId, sql.placeholder("ownerId")))
    .prepare("scan"),
);

/**
 * What an approved shop sees behind a code that is still good, and what operators have stopped, read in one query.
 *
 * @throws BUSINESS_001 the caller has no shop. BUSINESS_002 it is not approved.
 * @throws QR_001 unknown code, QR_003 used or superseded, QR_002 expired; in this order.
 */
export async function scan(ctx: OwnerContext, code: string) {
  const [row] = await scanQuery(ctx.db).execute({
    hash: hashOf(code),
    ownerId: ctx.actor.userId,
    now: ctx.clock().toISOString(),
  });
  if (row === undefined) throw new AppError("BUSINESS_001");
  if (row.shop.status !== "approved")
    throw new AppError("BUSINESS_002", { status: row.shop.status });
  const { shop, qr, coupon, stopped } = row;
  if (qr === null) throw new AppError("QR_001");
  if (qr.usedAt !== null || qr.supersededAt !== null) throw new AppError("QR_003");
  if (qr.expiresAt <= ctx.clock()) throw new AppError("QR_002");
  const customer = {
    name: maskName(row.userName ?? ""),
    phone: qr.userId === null ? null : maskPhone(ctx.cipher.open(row.userPhone, qr.userId)),
  };
  return { shop, qr, coupon, customer, balance: row.balance ?? 0, stopped };
}
