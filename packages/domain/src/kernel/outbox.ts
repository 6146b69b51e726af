import type { Db } from "@buzz/db";
import { outbox, type referralRewards } from "@buzz/db/schema";
import type { AlertKind } from "../alarms/kind.js";
import type { KindName } from "../approvals/names.js";
import type { BudgetPart, Stage } from "../budget/stage.js";
import { newId } from "./ids.js";

/** What operators are called for; part and stage are null for what is about no part of a budget. */
type AlertSubject = { kind: AlertKind; part: BudgetPart | null; stage: Stage | null };
/** Of the part of a month's budget that is furthest: percent used, won left. */
type BudgetFigures = {
  month: string;
  part: BudgetPart;
  stage: Stage;
  rate: number;
  remaining: number;
};
type RewardStatus = (typeof referralRewards.$inferSelect)["status"];

/** Something that happened, told after commit. Amounts in won or P. */
export type Message =
  | { topic: "coupon.issued"; to: string; payload: { userCouponId: string } }
  | {
      topic: "coupon.used";
      to: string;
      payload: { userCouponId: string; transactionNo: string; discountAmount: number };
    }
  | {
      topic: "coupon.restored";
      to: string;
      payload: { userCouponId: string; transactionNo: string; status: "active" | "expired" };
    }
  | {
      topic: "mileage.refunded";
      to: string;
      payload: { balance: number; amount: number; transactionNo: string };
    }
  | { topic: "use.reversed"; to: string; payload: { transactionNo: string; amount: number } }
  | { topic: "mileage.changed"; to: string; payload: { balance?: number; amount: number } }
  | { topic: "mileage.expired"; to: string; payload: { balance: number; amount: number } }
  | { topic: "mileage.expiring"; to: string; payload: { amount: number; expiresOn: string } }
  | { topic: "qr.consumed"; to: string; payload: { transactionNo: string; amount: number } }
  | { topic: "scan.result"; to: string; payload: { transactionNo: string; amount: number } }
  | {
      topic: "settlement.requested";
      to: "admins";
      payload: { settlementId: string; totalAmount: number };
    }
  | { topic: "settlement.changed"; to: string; payload: { settlementId: string; status: string } }
  | {
      topic: "budget.alert";
      to: "admins";
      payload: { action: string; services: readonly string[]; until: string | null };
    }
  | {
      topic: "budget.warning";
      to: "admins";
      payload: { month: string; part: BudgetPart; from: Stage; stage: Stage };
    }
  | { topic: "budget.report"; to: "admins"; payload: BudgetFigures }
  | { topic: "budget.criticalReport"; to: "admins"; payload: BudgetFigures }
  | {
      topic: "budget.surge";
      to: "admins";
      payload: { state: "began" | "ended"; reserved: number; hourLimit: number };
    }
  | {
      topic: "budget.escalated";
      to: "admins";
      payload: AlertSubject & { alertId: string; call: number };
    }
  | {
      topic: "budget.acknowledged";
      to: "admins";
      payload: AlertSubject & { alertId: string };
    }
  | {
      topic: "budget.attack";
      to: "admins";
      payload: {
        state: "began" | "ended";
        services: readonly string[];
        signs: number;
        until: string;
      };
    }
  | { topic: "application.created"; to: "admins"; payload: { applicationId: string } }
  | {
      topic: "application.reviewed";
      to: string;
      payload: { applicationId: string; status: string; businessId?: string };
    }
  | {
      topic: "referral.conversion";
      to: string;
      payload: { referredUserId: string; amount: number; status: RewardStatus };
    }
  | { topic: "notification.created"; to: string; payload: { notificationId: string } }
  | { topic: "business.changed"; to: "everybody"; payload: { businessId: string } }
  | {
      topic: "business.statusChanged";
      to: string;
      payload: { businessId: string; status: string };
    }
  | {
      topic: "bankAccount.changed";
      to: string;
      payload: {
        state: "requested" | "cancelled" | "applied";
        bankName: string | null;
        effectiveAt: string;
      };
    }
  | { topic: "homeConfig.changed"; to: "everybody"; payload: Record<never, never> }
  | { topic: "stats.updated"; to: string; payload: Record<never, never> }
  | { topic: "metrics.updated"; to: "admins"; payload: Record<never, never> }
  | { topic: "webhook.disabled"; to: "admins"; payload: { endpointId: string; host: string } }
  | { topic: "security.breach"; to: "admins"; payload: { ip: string; reason: string } }
  | {
      topic: "bulkJob.ended";
      to: string;
      payload: { jobId: string; status: string; done: number; total: number };
    }
  | { topic: "job.overdue"; to: "admins"; payload: { job: string } }
  | { topic: "job.recovered"; to: "admins"; payload: { job: string } }
  | { topic: "books.broken"; to: "admins"; payload: { invariant: string } }
  | {
      topic: "approval.requested";
      to: "admins";
      payload: { approvalId: string; kind: KindName };
    }
  | {
      topic: "approval.decided";
      to: string;
      payload: { approvalId: string; kind: KindName; status: "confirmed" | "rejected" };
    };

export type Topic = Message["topic"];

/** The outbox row of a message, for `announce` and for commands that are one statement. */
export const outboxRow = (message: Message, at: Date) => ({
  id: newId(),
  topic: message.topic,
  ...addressOf(message.to),
  payload: message.payload,
  createdAt: at,
});

const addressOf = (to: Message["to"]) =>
  to === "admins" || to === "everybody"
    ? { audience: to, recipientId: null }
    : { audience: "user", recipientId: to };

/** Writes messages in the transaction of what they tell of; they leave after commit. */
export async function announce(tx: Db, at: Date, messages: Message[]): Promise<void> {
  if (messages.length > 0)
    await tx.insert(outbox).values(messages.map((message) => outboxRow(message, at)));
}
