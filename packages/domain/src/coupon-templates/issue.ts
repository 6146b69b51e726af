import type { Db } from "@buzz/db";
import { coupons } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { drawOrRefuse } from "../budget/draw-funds.js";
import { readGate, refuseAtGate } from "../budget/gate.js";
import { categoryOf, servicesOf } from "../coupons/grant-rules.js";
import { planCoupon } from "../coupons/issue.js";
import { returnQuantity, takeQuantity } from "../coupons/quantity.js";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { handOut } from "./hand-out.js";
import type { issueInput, issueOutput } from "./issue-schemas.js";
import { giveBack, reserve } from "./reserve.js";
import { lockTargets } from "./targets.js";

type Input = z.output<typeof issueInput>;
type Output = z.output<typeof issueOutput>;

/**
 * Gives a template to many users at once, all or none of them; holders are skipped. Counts to the month's budget, not
 * to the limit of the day (rules §4, §8.1).
 *
 * @throws RESOURCE_001 unknown, inactive or outside its dates; BUDGET_002 stopped by a stage or switch; ADMIN_COUPON_004
 * nobody matches; ADMIN_COUPON_006 all hold it; ADMIN_COUPON_005 too few are left; BUDGET_001 the budget cannot bear it.
 */
export async function issueTemplate(ctx: AdminContext, input: Input): Promise<Output> {
  return ctx.db.transaction((tx) => issue(ctx, tx, input));
}

async function issue(ctx: AdminContext, tx: Db, input: Input): Promise<Output> {
  const now = ctx.clock();
  const template = await readIssuable(tx, input.couponId, now);
  const category = categoryOf(template.type);
  refuseAtGate(await readGate(ctx, tx, category), ...servicesOf(template.type));

  const targets = await lockTargets(tx, input);
  if (targets.length === 0) throw new AppError("ADMIN_COUPON_004");
  const userIds = targets.filter(({ holds }) => !holds).map(({ userId }) => userId);
  if (userIds.length === 0) throw new AppError("ADMIN_COUPON_006");
  const soldOut = new AppError("ADMIN_COUPON_005", { needed: userIds.length });
  const { remainingQuantity: remaining } = template;
  if (remaining !== null && remaining < userIds.length) throw soldOut;

  const grant = planCoupon(template, now, await ctx.settings(), input.expirationDays);
  const amount = grant.cost * userIds.length;
  const funds = await drawOrRefuse(ctx, tx, { category, amount, countsToDay: false });
  const coupons = await reserve(tx, { grant, userIds, funds });
  if (!(await takeQuantity(tx, template.id, coupons.length))) throw soldOut;
  const late = await handOut(tx, coupons);
  const issuedCount = coupons.length - late.length;
  if (issuedCount === 0) throw new AppError("ADMIN_COUPON_006");
  await giveBack(tx, late, funds);
  await returnQuantity(tx, template.id, late.length);

  const answer = {
    issuedCount,
    skippedCount: targets.length - issuedCount,
    totalTargeted: targets.length,
    targetUsers: issuedCount,
    expiresAt: grant.expiresAt,
  };
  await recordAudit(ctx, tx, {
    action: "coupon_template.issue",
    entityType: "coupon_template",
    entityId: template.id,
    newValues: {
      ...answer,
      reserved: grant.cost * issuedCount,
      userFilters: input.userFilters ?? null,
    },
  });
  return { ...answer, status: "done", jobId: null, estimatedCompletionTime: null };
}

async function readIssuable(tx: Db, id: string, now: Date) {
  const [template] = await tx.select().from(coupons).where(eq(coupons.id, id));
  if (template === undefined) throw new AppError("RESOURCE_001");
  const { status, validFrom, validUntil } = template;
  if (status !== "active") throw new AppError("RESOURCE_001", { reason: "inactive" });
  if (validFrom !== null && validFrom > now)
    throw new AppError("RESOURCE_001", { reason: "not_started" });
  if (validUntil !== null && validUntil <= now)
    throw new AppError("RESOURCE_001", { reason: "ended" });
  return template;
}
