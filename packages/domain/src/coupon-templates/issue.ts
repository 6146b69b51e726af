import type { Db } from "@buzz/db";
import { bulkJobParts, bulkJobs, coupons, users } from "@buzz/db/schema";
import { account, budgetReport, lockReserved, openIssueAccount, post } from "@buzz/ledger";
import { asc, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { drawOrRefuse } from "../budget/draw-funds.js";
import { readGate, refuseAtGate } from "../budget/gate.js";
import { categoryOf, servicesOf } from "../coupons/grant-rules.js";
import { type CouponGrant, planCoupon } from "../coupons/issue.js";
import { takeQuantity } from "../coupons/quantity.js";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { monthOf } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { endIssue } from "./issue-end.js";
import { AT_ONCE, holdOf, type Job, termsOf } from "./issue-job.js";
import { issuePart, shardsOf } from "./issue-part.js";
import { orderIssue } from "./issue-run.js";
import type { issueInput, issueOutput } from "./issue-schemas.js";
import { estimateEnd } from "./issue-speed.js";
import { type Audience, countTargets, fixTargets, wantedStatus } from "./targets.js";

type Input = z.output<typeof issueInput>;
type Output = z.output<typeof issueOutput>;

/**
 * Gives a template to many users, each of whom gets one; holders are skipped. Whom it is for is fixed, and all of it
 * taken from the budget of the month and from the template's quantity, before the first coupon; it does not count to
 * the limit of the day (rules §4, §8.1). Up to 1,000 are given at once, all or none. A dry run says what it would come to
 * and what would refuse it, with how much is `needed` and `remaining`.
 *
 * @throws RESOURCE_001 unknown, inactive or outside its dates; BUDGET_002 stopped by a stage or switch; ADMIN_COUPON_004
 * nobody matches; ADMIN_COUPON_006 all hold it; ADMIN_COUPON_005 too few are left; BUDGET_001 the budget cannot bear it.
 */
export async function issueTemplate(ctx: AdminContext, input: Input): Promise<Output> {
  return ctx.db.transaction(async (tx) => {
    const template = await readIssuable(tx, input.couponId, ctx.clock());
    const category = categoryOf(template.type);
    refuseAtGate(await readGate(ctx, tx, category), ...servicesOf(template.type));
    const grant = planCoupon(template, ctx.clock(), await ctx.settings(), input.expirationDays);
    return input.dryRun === true ? preview(ctx, tx, grant, input) : issue(ctx, tx, grant, input);
  });
}

async function preview(ctx: AdminContext, tx: Db, grant: CouponGrant, input: Input) {
  const audience = await countTargets(tx, input);
  refuseAudience(grant, audience);
  const report = await budgetReport(tx, monthOf(ctx.clock()));
  const remaining = report?.[categoryOf(grant.template.type)].remaining;
  const needed = grant.cost * audience.fresh;
  if (remaining !== undefined && remaining < needed)
    throw new AppError("BUDGET_001", { limit: "budget_exceeded", needed, remaining });
  return { ...answerOf(ctx, grant, audience), status: "preview" as const };
}

async function issue(ctx: AdminContext, tx: Db, grant: CouponGrant, input: Input): Promise<Output> {
  const { template, cost: unitCost } = grant;
  const now = ctx.clock();
  const category = categoryOf(template.type);
  const [ordered] = await tx
    .insert(bulkJobs)
    .values({
      id: newId(),
      kind: "coupon_issue",
      couponId: template.id,
      terms: termsOf(grant, wantedStatus(input)),
      unitCost,
      budgetMonth: monthOf(now),
      budgetCategory: category,
      total: 0,
      createdBy: ctx.actor.userId,
      createdAt: now,
    })
    .returning();
  if (ordered === undefined) throw new Error("the job was not written");
  const audience = await fixTargets(tx, ordered.id, input);
  refuseAudience(grant, audience);
  const job = { ...ordered, total: audience.fresh };
  const isSmall = job.total <= AT_ONCE;
  if (isSmall) await lockTargets(tx, job);

  const amount = unitCost * job.total;
  const funds = await drawOrRefuse(ctx, tx, { category, amount, countsToDay: false });
  const hold = holdOf(job);
  await openIssueAccount(tx, hold);
  const reserve = {
    credit: account.issue(hold),
    amount,
    reason: "coupon.issue",
    refType: "bulk_job",
    refId: job.id,
  };
  await post(tx, { id: newId(), at: now, transfers: funds.pay([reserve]) });
  if (isSmall) await lockReserved(tx, hold, shardsOf(job, { part: 0 }));
  if (!(await takeQuantity(tx, template.id, job.total)))
    throw new AppError("ADMIN_COUPON_005", { needed: job.total });
  await tx.update(bulkJobs).set({ total: job.total }).where(eq(bulkJobs.id, job.id));
  await recordAudit(ctx, tx, {
    action: "coupon_template.issue",
    entityType: "coupon_template",
    entityId: template.id,
    newValues: {
      ...answerOf(ctx, grant, audience),
      jobId: job.id,
      userFilters: input.userFilters ?? null,
    },
  });
  if (isSmall) return giveAtOnce(ctx, tx, { job, grant, audience, to: funds.source.shard });
  await orderIssue(tx, { jobId: job.id });
  return {
    ...answerOf(ctx, grant, audience),
    status: "queued",
    jobId: job.id,
    estimatedCompletionTime: await estimateEnd(tx, now, job),
  };
}

/** @throws ADMIN_COUPON_004 nobody matches; ADMIN_COUPON_006 all hold it; ADMIN_COUPON_005 too few are left. */
function refuseAudience({ template }: CouponGrant, { matched, fresh }: Audience): void {
  if (matched === 0) throw new AppError("ADMIN_COUPON_004");
  if (fresh === 0) throw new AppError("ADMIN_COUPON_006");
  const { remainingQuantity: remaining } = template;
  if (remaining !== null && remaining < fresh)
    throw new AppError("ADMIN_COUPON_005", { needed: fresh, remaining });
}

const answerOf = (ctx: AdminContext, grant: CouponGrant, { matched, fresh }: Audience) => ({
  issuedCount: 0,
  skippedCount: matched - fresh,
  totalTargeted: matched,
  targetUsers: fresh,
  cost: grant.cost * fresh,
  budget: { month: monthOf(ctx.clock()), category: categoryOf(grant.template.type) },
  expiresAt: grant.expiresAt,
  jobId: null,
  estimatedCompletionTime: null,
});

/** Accounts are locked before budgets, as by every command. */
const lockTargets = (tx: Db, { id }: Job) =>
  tx
    .select({ id: users.id })
    .from(users)
    .where(
      sql`${users.id} in (select unnest(user_ids) from ${bulkJobParts} where job_id = ${id}::uuid)`,
    )
    .orderBy(asc(users.id))
    .for("share");

type Small = { job: Job; grant: CouponGrant; audience: Audience; to: number };

async function giveAtOnce(ctx: AdminContext, tx: Db, { job, grant, audience, to }: Small) {
  const parts = await tx.select().from(bulkJobParts).where(eq(bulkJobParts.jobId, job.id));
  for (const part of parts) await issuePart(ctx, tx, job, part);
  const [given] = await tx
    .update(bulkJobs)
    .set({ startedAt: ctx.clock() })
    .where(eq(bulkJobs.id, job.id))
    .returning();
  if (given === undefined || given.done === 0) throw new AppError("ADMIN_COUPON_006");
  await endIssue(ctx, tx, given, "done", to);
  return {
    ...answerOf(ctx, grant, audience),
    status: "done" as const,
    issuedCount: given.done,
    skippedCount: audience.matched - given.done,
    targetUsers: given.done,
    jobId: job.id,
  };
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
