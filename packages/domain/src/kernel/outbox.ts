import type { Db } from "@buzz/db";
import { outbox } from "@buzz/db/schema";
import { newId } from "./ids.js";

/** Something that happened, told after commit. Amounts in won or P. */
export type Message =
  | { topic: "coupon.issued"; to: string; payload: { userCouponId: string } }
  | {
      topic: "coupon.used";
      to: string;
      payload: { userCouponId: string; transactionNo: string; discountAmount: number };
    }
  | { topic: "mileage.changed"; to: string; payload: { balance?: number; amount: number } }
  | { topic: "scan.result"; to: string; payload: { transactionNo: string; amount: number } }
  | {
      topic: "settlement.requested";
      to: "admins";
      payload: { settlementId: string; totalAmount: number };
    }
  | { topic: "settlement.changed"; to: string; payload: { settlementId: string; status: string } }
  | { topic: "application.created"; to: "admins"; payload: { applicationId: string } }
  | {
      topic: "application.reviewed";
      to: string;
      payload: { applicationId: string; status: string };
    }
  | {
      topic: "referral.conversion";
      to: string;
      payload: { referredUserId: string; amount: number };
    };

/** The outbox row of a message, for `announce` and for commands that are one statement. */
export const outboxRow = (message: Message, at: Date) => ({
  id: newId(),
  topic: message.topic,
  audience: message.to === "admins" ? "admins" : "user",
  recipientId: message.to === "admins" ? null : message.to,
  payload: message.payload,
  createdAt: at,
});

/** Writes messages in the transaction of what they tell of; they leave after commit. */
export async function announce(tx: Db, at: Date, messages: Message[]): Promise<void> {
  if (messages.length > 0)
    await tx.insert(outbox).values(messages.map((message) => outboxRow(message, at)));
}
