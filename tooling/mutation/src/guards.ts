/** A guard over money: what it keeps from happening, where it stands, and which tests must fail without it. */
export type Guard = {
  name: string;
  /** Below `packages/`. */
  file: string;
  /** The guard; it stands in the file exactly once. */
  text: string;
  /** What is left in its place; nothing, unless the code would not run. */
  instead?: string;
  /** Below `packages/domain/test`; the model of everything at once, unless others look closer. */
  tests?: string;
};

/** The database's own guards go with a statement in every database that tests make. */
const constraint = (name: string, statement: string, tests: string): Guard => ({
  name,
  tests,
  file: "testkit/src/test-database.ts",
  text: "  return { url, drop };",
  instead: `  await asAdmin(url, (sql) => sql.unsafe(${JSON.stringify(statement)}));
  return { url, drop };`,
});

/** Not here: guards that repeat another one, such as the code's when its coupon is used up. */
export const guards: Guard[] = [
  {
    name: "a coupon is used once, whatever its codes",
    file: "domain/src/coupons/use.ts",
    text: "and coupon.status = 'active'",
    tests: "coupons/use-coupon",
  },
  {
    name: "code and coupon are held while they are used",
    file: "domain/src/coupons/use.ts",
    text: "for update of qr, coupon",
    tests: "coupons/use-coupon",
  },
  {
    name: "what a coupon did not cost returns to its budget",
    file: "ledger/src/coupons.ts",
    text: "coupon.reserved - coupon.share",
    instead: "0",
  },
  {
    name: "a code for points is good for one use",
    file: "domain/src/mileage/use.ts",
    text: "isNull(qrCodes.usedAt),",
  },
  {
    name: "points are spent by one use at a time",
    file: "ledger/src/mileage.ts",
    text: '\n    .for("update");',
    instead: ";",
    tests: "mileage/use-mileage",
  },
  {
    name: "no more points are spent than there are",
    file: "ledger/src/mileage.ts",
    text: "and balance >= ",
    instead: "and 0 < ",
  },
  {
    name: "a day's limit of points",
    file: "domain/src/mileage/use.ts",
    text: "> limit) throw",
    instead: "> Infinity) throw",
    tests: "mileage/use-mileage",
  },
  {
    name: "a surge is begun by one at a time",
    file: "domain/src/budget/surge.ts",
    text: "  if (await tryLockSurges(tx)) await beginSurge(ctx, tx);",
    instead: "  await beginSurge(ctx, tx);",
    tests: "budget/surge",
  },
  {
    name: "a surge that lasts is not begun again",
    file: "domain/src/budget/surge.ts",
    text: "since !== null || reserved <= hourLimit",
    instead: "reserved <= hourLimit",
    tests: "budget/surge",
  },
  {
    name: "a surge halves the limit of the day",
    file: "domain/src/budget/draw-funds.ts",
    text: "pace === null ? dayLimit : limitAt(pace, dayLimit)",
    instead: "dayLimit",
    tests: "budget/surge",
  },
  {
    name: "an attack of robots begins, goes on and ends by one at a time",
    file: "domain/src/budget/follow-attack.ts",
    text: "    await lockSwitches(tx);\n",
    tests: "budget/attack",
  },
  {
    name: "what an operator has stopped for longer stays so in an attack of robots",
    file: "domain/src/budget/attack.ts",
    text: "setWhere: and(isNotNull(budgetSwitches.until), lt(budgetSwitches.until, pausedUntil)),",
    tests: "budget/attack",
  },
  {
    name: "no more coupons than a template's quantity",
    file: "domain/src/coupons/quantity.ts",
    text: ", gte(coupons.remainingQuantity, count)",
  },
  {
    name: "one coupon of a template for each person",
    file: "domain/src/coupons/issue.ts",
    text: 'if (coupon === undefined) throw new AppError("COUPON_006");',
    instead:
      "if (coupon === undefined) return { ...couponRow(userId, grant, source), usedAt: null };",
  },
  {
    name: "a part of a budget is drawn on for no more than it holds",
    file: "ledger/src/parts.ts",
    text: "and(where, range, gte(balance, amount))",
    instead: "and(where, range)",
  },
  {
    name: "a budget gives no more than all its parts together hold",
    file: "ledger/src/parts.ts",
    text: "gathered !== undefined && sumOf(gathered) === amount ? gathered : undefined",
    instead: "gathered",
  },
  {
    name: "a draw waits for parts that others hold before it refuses",
    file: "ledger/src/parts.ts",
    text: "  let open = true;\n",
    instead: '  let open = true;\n  if (startShard >= 0) return "exceeded";\n',
  },
  {
    name: "a draw gives back what it locked in vain",
    file: "ledger/src/parts.ts",
    text: "  if (found === undefined) await tx.execute(sql`rollback to savepoint parts`);\n",
    tests: "budget/day-limit",
  },
  constraint(
    "no guarded account falls below zero",
    "alter table ledger_accounts drop constraint ledger_accounts_guard",
    "settlements/settlement",
  ),
  {
    name: "the limit of a day",
    file: "domain/src/budget/draw-funds.ts",
    text: "if (!(await countToDay(ctx, tx, { amount, limit }))) return false;",
    instead: "await countToDay(ctx, tx, { amount, limit });",
    tests: "budget/day-limit",
  },
  {
    name: "what a part of a day has promised it cannot promise again",
    file: "domain/src/budget/day-limit.ts",
    text: "budgetDayParts.remaining} - $",
    instead: "budgetDayParts.remaining} - 0 * $",
    tests: "budget/day-limit",
  },
  {
    name: "what was promised counts when the limit of the day changes",
    file: "domain/src/budget/day-limit.ts",
    text: "limit - parts.reduce((sum, { granted }) => sum + granted, 0)",
    instead: "limit",
    tests: "budget/day-limit",
  },
  {
    name: "a day is cut by one at a time, when no grant is in flight",
    file: "domain/src/budget/day-limit.ts",
    text: '\n    .for("update");',
    instead: ";",
    tests: "budget/day-limit",
  },
  {
    name: "a budget does not shrink below what is spent and promised",
    file: "ledger/src/change-month.ts",
    text: 'if (unspent < amount) return "too-little";',
  },
  {
    name: "switches stop codes and uses",
    file: "domain/src/budget/switches.ts",
    text: "if (service !== undefined) throw",
    instead: "if (service === undefined && asked.length === 0) throw",
    tests: "budget/emergency",
  },
  {
    name: "a stage at which nothing is given",
    file: "domain/src/budget/gate.ts",
    text: "  if (givesNothing(gate))\n",
    instead: "  if (givesNothing(gate) && asked.length === 0)\n",
    tests: "coupons/claim-coupon",
  },
  {
    name: "a settlement moves only as the rules allow",
    file: "domain/src/settlements/transition.ts",
    text: "inArray(settlementRequests.status, move.from), ",
  },
  {
    name: "a use is settled once",
    file: "domain/src/settlements/collect.ts",
    text: "isNull(settlementDetails.redemptionId),",
    tests: "settlements/settlement",
  },
  {
    name: "a use is undone once",
    file: "domain/src/reversals/undo.ts",
    text: ", isNull(redemptions.reversedAt)",
    tests: "reversals/races",
  },
  {
    name: "what is settled is not voided by the shop",
    file: "domain/src/reversals/undo.ts",
    text: 'else if (kind === "void") throw',
    instead: 'else if (reason === "") throw',
    tests: "reversals/races",
  },
  {
    name: "a part of a bulk issue is given by one process",
    file: "domain/src/coupon-templates/issue-run.ts",
    text: '\n    .limit(1)\n    .for("update", { skipLocked: true });',
    instead: ".limit(1);",
    tests: "coupon-templates/bulk-issue",
  },
  {
    name: "who got the coupon since the order gets no second one by a bulk issue",
    file: "domain/src/coupon-templates/issue-part.ts",
    text: "      on conflict (user_id, coupon_id) where code_hash is null do nothing\n",
    tests: "coupon-templates/bulk-issue",
  },
  {
    name: "accounts that were closed since the order get nothing by a bulk issue",
    file: "domain/src/coupon-templates/issue-part.ts",
    text: "status !== terms.accountStatus",
    instead: 'status !== terms.accountStatus && userId === ""',
    tests: "coupon-templates/bulk-issue",
  },
  {
    name: "a bulk issue returns to its budget what it did not give",
    file: "domain/src/coupon-templates/issue-end.ts",
    text: "rest * job.unitCost",
    instead: "0 * rest",
    tests: "coupon-templates/bulk-issue",
  },
  {
    name: "a cancellation waits for the parts of a bulk issue that are under way",
    file: "domain/src/jobs/lock.ts",
    text: '.for("update")',
    tests: "coupon-templates/bulk-issue",
  },
  {
    name: "a bulk issue waits while new coupons are stopped",
    file: "domain/src/coupon-templates/issue-run.ts",
    text: 'if (await isStopped(ctx, tx, job)) return "stopped";',
    tests: "coupon-templates/bulk-issue",
  },
  {
    name: "many settlements move only from where they are",
    file: "domain/src/settlements/move-many.ts",
    text: ", eq(settlementRequests.status, from)",
    tests: "bank-files/bank-files",
  },
  {
    name: "a bank file that may be at the bank is not cancelled",
    file: "domain/src/bank-files/cancel.ts",
    text: ", isNull(bankFiles.downloadedAt)",
    tests: "bank-files/bank-files",
  },
  {
    name: "what a bank has answered is booked once",
    file: "domain/src/bank-files/apply-result.ts",
    text: "        eq(bankFileLines.live, true),\n",
    tests: "bank-files/bank-files",
  },
  {
    name: "imports for one bank file wait for one another",
    file: "domain/src/bank-files/apply-result.ts",
    text: '\n      .for("no key update");',
    instead: ";",
    tests: "bank-files/bank-files",
  },
  {
    name: "a bank pays what was ordered, no other amount",
    file: "domain/src/bank-files/check-result.ts",
    text: "order.amount !== line.amount",
    instead: "order.amount < 0",
    tests: "bank-files/bank-files",
  },
  {
    name: "a result without its total is refused",
    file: "domain/src/bank-files/read-result.ts",
    text: "if (total === undefined) return [{ line, message: problem.noTotal() }];",
    instead: "if (total === undefined) return [];",
    tests: "bank-files/bank-files",
  },
  {
    name: "only points that are past their date expire",
    file: "ledger/src/expire-mileage.ts",
    text: "        expiry.dueBy && lte(mileageLots.expiresAt, expiry.dueBy),\n",
    tests: "mileage/expire-mileage",
  },
  {
    name: "points that are being used do not expire",
    file: "domain/src/mileage/expire.ts",
    text: "(await lockMileage(tx, [userId]))",
    instead: "(await lockMileage(tx, []))",
    tests: "mileage/expire-mileage",
  },
  {
    name: "an account whose points cannot expire holds up no other",
    file: "domain/src/kernel/for-each-apart.ts",
    text: "if (isUnreachable(cause)) throw cause;\n      failures",
    instead: "throw cause;\n      failures",
    tests: "mileage/expire-mileage",
  },
  {
    name: "a shop's cap of a month",
    file: "domain/src/settlements/monthly-cap.ts",
    text: "(approved?.amount ?? 0) > cap",
    instead: "cap < 0",
    tests: "settlements/monthly-cap",
  },
  {
    name: "approvals for one shop wait for one another",
    file: "domain/src/settlements/monthly-cap.ts",
    text: "pg_advisory_xact_lock(hashtextextended(",
    instead: "length(concat(",
    tests: "settlements/monthly-cap",
  },
  {
    name: "a coupon that is being used does not expire",
    file: "domain/src/coupons/expire.ts",
    text: '\n      .for("update", { skipLocked: true });',
    instead: ";",
    tests: "coupons/expire-coupons",
  },
  {
    name: "a message that cannot be delivered, or a coupon that cannot expire, holds up no other",
    file: "domain/src/kernel/for-each-apart.ts",
    text: "      if (isUnreachable(cause)) throw cause;\n      yield* items;",
    instead: "      if (items.length > 0) throw cause;\n      yield* items;",
    tests: "outbox/deliver-outbox",
  },
  {
    name: "a key runs its command once",
    file: "domain/src/kernel/idempotency.ts",
    text: "if (!(await claimKey(tx, row, inputHash, ctx.clock())))",
    instead: "if (!(await claimKey(tx, row, inputHash, ctx.clock())) && row.key === '')",
    tests: "kernel/idempotency",
  },
  {
    name: "a reward is claimed once",
    file: "domain/src/rewards/claim.ts",
    text: ".where(pendingRewards(ctx, ids))",
    instead: ".where(ownRewards(ctx, ids))",
    tests: "rewards/claim-points",
  },
  {
    name: "nobody confirms what they asked for",
    file: "domain/src/approvals/decide.ts",
    text: "held.requestedBy === userId || ",
    tests: "approvals/decide",
  },
];
