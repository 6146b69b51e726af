import type { Db } from "@buzz/db";
import { bulkJobErrors, bulkJobParts, bulkJobs, users } from "@buzz/db/schema";
import { lockReserved, postIssued, SHARDS } from "@buzz/ledger";
import { and, asc, eq, sql } from "drizzle-orm";
import { countIssued } from "../coupons/quantity.js";
import type { Context } from "../kernel/context.js";
import type { ErrorCode } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { holdOf, type IssueTerms, issueTerms, type Job } from "./issue-job.js";

type Part = typeof bulkJobParts.$inferSelect;
type NewCoupon = { id: string; userId: string; messageId: string; shard: number };

/**
 * Gives the coupon to the people of one part, tells each of them, and records who got none. All of it is paid for
 * already. The transaction holds the job and the part.
 */
export async function issuePart(ctx: Context, tx: Db, job: Job, part: Part): Promise<void> {
  const terms = issueTerms.parse(job.terms);
  const at = ctx.clock();
  const hold = holdOf(job);
  const { open, refused } = await lockPeople(tx, terms, part.userIds);
  const shards = shardsOf(job, part);
  await lockReserved(tx, hold, shards);
  const coupons = open.map((userId, index) => ({
    id: newId(),
    userId,
    messageId: newId(),
    shard: shards[index % shards.length] ?? 0,
  }));
  const late = await handOut(tx, { job, terms, at, coupons });
  const issued = coupons.filter(({ id }) => !late.has(id));
  await postIssued(tx, { batchId: newId(), at, hold, unitCost: job.unitCost, coupons: issued });
  if (issued.length > 0) await countIssued(tx, terms.couponId, issued.length);
  const tooLate = coupons.filter(({ id }) => late.has(id));
  const failed = [...refused, ...tooLate.map(({ userId }) => ({ userId, code: HOLDS }))];
  await recordErrors(tx, job.id, failed);
  await tx
    .delete(bulkJobParts)
    .where(and(eq(bulkJobParts.jobId, job.id), eq(bulkJobParts.part, part.part)));
  await tx
    .update(bulkJobs)
    .set({
      done: sql`${bulkJobs.done} + ${issued.length}`,
      failed: sql`${bulkJobs.failed} + ${failed.length}`,
    })
    .where(eq(bulkJobs.id, job.id));
}

const HOLDS: ErrorCode = "COUPON_006";
const CLOSED: ErrorCode = "AUTH_010";
const SHARDS_OF_A_PART = 8;

/**
 * In which parts of the budget the coupons of a part are reserved: few, so that others find free ones meanwhile, and
 * other ones than its neighbours, which are given at the same time. Over a large issue they are all used alike.
 */
export function shardsOf({ id }: Pick<Job, "id">, { part }: Pick<Part, "part">): number[] {
  const group = Number.parseInt(id.slice(-4), 16) + part;
  const first = (group * SHARDS_OF_A_PART) % SHARDS;
  return Array.from({ length: SHARDS_OF_A_PART }, (_, index) => first + index);
}

type Refused = { userId: string; code: ErrorCode };

/** Locks the accounts, and finds who is out since the job was ordered: closed or suspended, or has got the coupon. */
async function lockPeople(tx: Db, terms: IssueTerms, userIds: string[]) {
  const people = await tx
    .select({
      userId: users.id,
      status: users.status,
      holds: sql<boolean>`exists (
        select from user_coupons where user_id = ${users.id} and coupon_id = ${terms.couponId}::uuid and code_hash is null
      )`,
    })
    .from(users)
    .where(sql`${users.id} = any(${column(userIds)}::uuid[])`)
    .orderBy(asc(users.id))
    .for("share", { of: users });
  const open: string[] = [];
  const refused: Refused[] = [];
  for (const { userId, status, holds } of people) {
    if (status !== terms.accountStatus) refused.push({ userId, code: CLOSED });
    else if (holds) refused.push({ userId, code: HOLDS });
    else open.push(userId);
  }
  return { open, refused };
}

type Given = { job: Job; terms: IssueTerms; at: Date; coupons: NewCoupon[] };

/** @returns ids of those whose users have got one since they were looked at; nothing is written for them. */
async function handOut(tx: Db, { job, terms, at, coupons }: Given): Promise<Set<string>> {
  const now = at.toISOString();
  const rows = await tx.execute<{ id: string }>(sql`
    with coupon as (
      select * from unnest(
        ${column(coupons.map(({ id }) => id))}::uuid[], ${column(coupons.map(({ userId }) => userId))}::uuid[],
        ${column(coupons.map(({ messageId }) => messageId))}::uuid[], ${column(coupons.map(({ shard }) => String(shard)))}::smallint[]
      ) as coupon(id, user_id, message_id, shard)
    ), issued as (
      insert into user_coupons (
        id, user_id, coupon_id, name, type, discount_type, discount_value, min_purchase_amount, max_discount_amount,
        applicable_businesses, issued_at, expires_at, budget_month, budget_category, budget_shard, reserved_amount,
        programme_share
      )
      select id, user_id, ${terms.couponId}::uuid, ${terms.name}, ${terms.type}::coupon_type,
        ${terms.discountType}::discount_type, ${terms.discountValue}::int, ${terms.minPurchaseAmount}::bigint,
        ${terms.maxDiscountAmount}::bigint, ${column(terms.applicableBusinesses)}::uuid[], ${now}::timestamptz,
        ${terms.expiresAt}::timestamptz, ${job.budgetMonth}, ${job.budgetCategory}::budget_category, shard,
        ${job.unitCost}::bigint, ${terms.programmeShare}::smallint
      from coupon
      on conflict (user_id, coupon_id) where code_hash is null do nothing
      returning id
    ), told as (
      insert into outbox (id, topic, audience, recipient_id, payload, created_at)
      select message_id, 'coupon.issued', 'user', user_id, jsonb_build_object('userCouponId', id), ${now}::timestamptz
      from coupon join issued using (id)
    )
    select coupon.id from coupon left join issued using (id) where issued.id is null`);
  return new Set(rows.map(({ id }) => id));
}

async function recordErrors(tx: Db, jobId: string, refused: Refused[]): Promise<void> {
  if (refused.length > 0)
    await tx.insert(bulkJobErrors).values(refused.map((one) => ({ jobId, ...one })));
}

/** An array in one parameter; what is in it has no need of quotes. */
const column = (values: readonly string[]) => `{${values.join(",")}}`;
