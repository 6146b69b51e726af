import type { Db } from "@buzz/db";
import { outbox, userCoupons } from "@buzz/db/schema";
import { sql } from "drizzle-orm";
import { countIssued } from "../coupons/quantity.js";
import { insertFrom } from "../kernel/insert-from.js";
import { outboxRow } from "../kernel/outbox.js";
import { chunksOf } from "./chunks.js";
import type { Reserved } from "./reserve.js";

const once = sql`(select true) as always`;

/**
 * Puts reserved coupons into their users' hands and tells each of them.
 *
 * @returns the coupons that were not issued: their users have got one since they were looked at.
 */
export async function handOut(tx: Db, coupons: Reserved[]): Promise<Reserved[]> {
  const written = new Set<string>();
  for (const part of chunksOf(coupons)) for (const id of await write(tx, part)) written.add(id);
  const issued = coupons.filter(({ id }) => written.has(id));
  for (const part of chunksOf(issued)) await tx.execute(insertFrom(outbox, messagesOf(part), once));
  const [first] = issued;
  if (first !== undefined) await countIssued(tx, first.couponId, issued.length);
  return coupons.filter(({ id }) => !written.has(id));
}

async function write(tx: Db, coupons: [Reserved, ...Reserved[]]): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    ${insertFrom(userCoupons, coupons, once)}
    on conflict (user_id, coupon_id) where code_hash is null do nothing returning id`);
  return rows.map(({ id }) => id);
}

const messageOf = ({ id, userId, issuedAt }: Reserved) =>
  outboxRow({ topic: "coupon.issued", to: userId, payload: { userCouponId: id } }, issuedAt);

function messagesOf([first, ...others]: [Reserved, ...Reserved[]]) {
  return [messageOf(first), ...others.map(messageOf)] satisfies [unknown, ...unknown[]];
}
