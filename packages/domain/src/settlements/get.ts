import { businesses, settlementEvents, settlementRequests } from "@buzz/db/schema";
import { and, asc, eq } from "drizzle-orm";
import type { z } from "zod";
import type { AdminActor, Context, OwnerActor } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { maskAccount } from "../kernel/masking.js";
import { may } from "../kernel/permissions.js";
import type { byId } from "../kernel/schemas.js";
import { carriedBy } from "./adjustments.js";
import { hashOfStatement, readStatement } from "./issue-statement.js";
import { settlementColumns } from "./present.js";
import { reviewOf } from "./review.js";
import type { detailOutput } from "./schemas.js";
import { settledUses } from "./settled-uses.js";

type Actor = OwnerActor | AdminActor;

/** One settlement with its uses and time line; operators also see what to check. @throws RESOURCE_001 unknown, or another shop's. */
export async function getSettlement(
  ctx: Context<Actor>,
  { id }: z.output<typeof byId>,
): Promise<z.output<typeof detailOutput>> {
  const [row] = await ctx.db
    .select({
      ...settlementColumns,
      bankName: settlementRequests.bankName,
      bankAccountNumber: settlementRequests.bankAccountNumber,
      bankAccountHolder: settlementRequests.bankAccountHolder,
      note: settlementRequests.reviewNote,
    })
    .from(settlementRequests)
    .innerJoin(businesses, eq(businesses.id, settlementRequests.businessId))
    .where(
      and(
        eq(settlementRequests.id, id),
        ctx.actor.kind === "business" ? eq(businesses.ownerId, ctx.actor.userId) : undefined,
      ),
    );
  if (row === undefined) throw new AppError("RESOURCE_001");
  const [issued, timeline, review] = await Promise.all([
    readStatement(ctx.db, id),
    timelineOf(ctx, id),
    ctx.actor.kind === "admin" ? reviewOf(ctx.db, id) : null,
  ]);
  const { bankName, bankAccountNumber, bankAccountHolder, note, ...settlement } =
    ctx.cipher.openAll(row, row.id);
  const transactions = issued?.transactions ?? (await settledUses(ctx.db, id));
  const adjustments = issued?.adjustments ?? (await carriedBy(ctx.db, id));
  return {
    ...settlement,
    bankAccount: {
      bankName,
      accountNumber: maskAccount(bankAccountNumber),
      accountHolder: bankAccountHolder,
    },
    transactions,
    adjustments,
    statement: issued === undefined ? null : { sha256: issued.sha256, issuedAt: issued.issuedAt },
    timeline,
    review: review && {
      ...review,
      statementIntact: issued === undefined || hashOfStatement(issued) === issued.sha256,
      note,
    },
    ...movesOpenTo(ctx.actor, row),
  };
}

const timelineOf = (ctx: Context, settlementId: string) =>
  ctx.db
    .select({
      status: settlementEvents.status,
      at: settlementEvents.at,
      note: settlementEvents.note,
    })
    .from(settlementEvents)
    .where(eq(settlementEvents.settlementId, settlementId))
    .orderBy(asc(settlementEvents.at), asc(settlementEvents.id));

type Standing = Pick<z.output<typeof detailOutput>, "status" | "totalAmount" | "returnedAmount">;

function movesOpenTo(actor: Actor, { status, totalAmount, returnedAmount }: Standing) {
  const decides = actor.kind === "admin" && may(actor.adminRole, "settlements", "update");
  const undecided = status === "pending" || status === "returned";
  return {
    canCancel: actor.kind === "business" && status === "pending",
    canApprove: decides && undecided,
    canReject: decides && undecided,
    canMarkPaid: decides && status === "approved",
    canReconcile: decides && status === "reconciling",
    canReturn: decides && status === "paid" && totalAmount > 0 && returnedAmount === 0,
  };
}
