import type { z } from "zod";
import { ownShop } from "../businesses/own-shop.js";
import type { OwnerContext } from "../kernel/context.js";
import { dayOf, shiftDay } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import { type Claim, claimUses, type Shop } from "./claim-uses.js";
import type { requestOutput } from "./schemas.js";

/**
 * Claims a day's unsettled uses of the caller's shop for payout, or all of them, and what earlier settlements have to
 * put right; it may come to nothing when the shop owes as much back. The server adds them up; what the
 * client says it comes to is noted for the reviewer when it differs.
 *
 * @throws BUSINESS_002 not approved; then, in this order, SETTLEMENT_003 day out of range, SETTLEMENT_007 other
 * bank account, SETTLEMENT_002 an open request for the day, SETTLEMENT_004 nothing to settle, SETTLEMENT_001 more
 * asked than there is.
 */
export async function requestSettlement(
  ctx: OwnerContext,
  input: Claim,
): Promise<z.output<typeof requestOutput>> {
  const sealed = await ownShop(ctx);
  const shop = ctx.cipher.openAll(sealed, sealed.id);
  if (shop.status !== "approved") throw new AppError("BUSINESS_002", { status: shop.status });
  await checkDay(ctx, input.settlementDate);
  checkBank(shop, input.bankInfo);
  return claimUses(ctx, shop, input);
}

async function checkDay(ctx: OwnerContext, day: string): Promise<void> {
  const { settlement_request_window_days: window } = await ctx.settings();
  const today = dayOf(ctx.clock());
  if (day > today || day < shiftDay(today, -window)) throw new AppError("SETTLEMENT_003");
}

const digits = (text: string | null) => text?.replaceAll(/\D/g, "") ?? "";

function checkBank(shop: Shop, bankInfo: Claim["bankInfo"]): void {
  if (bankInfo === undefined) return;
  const same =
    bankInfo.bankName === shop.bankName &&
    digits(bankInfo.accountNumber) === digits(shop.bankAccountNumber);
  if (!same) throw new AppError("SETTLEMENT_007");
}
