import { type Db, isLockTimeout } from "@buzz/db";
import { idempotencyKeys } from "@buzz/db/schema";
import { and, eq, lt, sql } from "drizzle-orm";
import superjson from "superjson";
import { primaryKeyOf } from "./cipher.js";
import type { Context, SignedActor } from "./context.js";
import { DAY_MS } from "./days.js";
import { AppError, type ErrorCode, type ErrorDetails } from "./errors.js";
import { sha256 } from "./ids.js";

const KEPT_MS = DAY_MS;
const MAX_KEY_LENGTH = 128;
type Answer<T> = { ok: true; data: T } | { ok: false; code: ErrorCode; details?: ErrorDetails };

/**
 * Runs a command under the caller's `Idempotency-Key`: the same key and input give the first answer again,
 * refusals included, with one effect; a second call waits up to 10 s for the first. Without a key the command
 * just runs. The answer is written in the transaction of the effect; failures of status 500 and above are
 * not remembered.
 *
 * @throws CONFLICT_IDEMPOTENCY when the key was used with another input, or the first call takes too long.
 * @throws VALIDATION_002 when the key is empty or longer than 128 characters.
 */
export async function idempotently<C extends Context<SignedActor>, I, T>(
  ctx: C,
  procedure: string,
  input: I,
  verb: (ctx: C, input: I) => Promise<T>,
): Promise<T> {
  const key = ctx.idempotencyKey;
  if (key === null) return verb(ctx, input);
  if (key.length === 0 || key.length > MAX_KEY_LENGTH)
    throw new AppError("VALIDATION_002", [
      { field: "Idempotency-Key", message: `1 to ${MAX_KEY_LENGTH} characters` },
    ]);

  const row = { callerId: ctx.actor.userId, procedure, key };
  const inputHash = sha256(superjson.stringify(input));
  const answer = await ctx.db.transaction(async (tx): Promise<Answer<T>> => {
    if (!(await claimKey(tx, row, inputHash, ctx.clock())))
      return storedAnswer<T>(ctx, tx, row, inputHash);
    const first = await attempt<T>(() =>
      tx.transaction((inner) => verb({ ...ctx, db: inner }, input)),
    );
    await tx
      .update(idempotencyKeys)
      .set({ answer: sealAnswer(ctx, row, superjson.stringify(first)) })
      .where(isKey(row));
    return first;
  });
  if (answer.ok) return answer.data;
  throw new AppError(answer.code, answer.details);
}

type Key = { callerId: string; procedure: string; key: string };

const rowOf = ({ callerId, procedure, key }: Key) => primaryKeyOf([callerId, procedure, key]);

/** Answers are kept sealed: some bear a code or a temporary password. */
const sealAnswer = ({ cipher }: Pick<Context, "cipher">, row: Key, answer: string) =>
  cipher.seal("idempotency_keys.answer", rowOf(row), answer);

const isKey = ({ callerId, procedure, key }: Key) =>
  and(
    eq(idempotencyKeys.callerId, callerId),
    eq(idempotencyKeys.procedure, procedure),
    eq(idempotencyKeys.key, key),
  );

/** Claims the key for this transaction; waits while another one that claimed it is under way. */
async function claimKey(tx: Db, row: Key, inputHash: string, at: Date): Promise<boolean> {
  await tx.execute(sql`set local lock_timeout = '10s'`);
  try {
    const claimed = await tx
      .insert(idempotencyKeys)
      .values({ ...row, inputHash, createdAt: at, expiresAt: new Date(at.getTime() + KEPT_MS) })
      .onConflictDoUpdate({
        target: [idempotencyKeys.callerId, idempotencyKeys.procedure, idempotencyKeys.key],
        set: {
          inputHash,
          answer: null,
          createdAt: at,
          expiresAt: new Date(at.getTime() + KEPT_MS),
        },
        setWhere: lt(idempotencyKeys.expiresAt, at),
      })
      .returning({ key: idempotencyKeys.key });
    await tx.execute(sql`set local lock_timeout = 0`);
    return claimed.length > 0;
  } catch (error) {
    if (isLockTimeout(error))
      throw new AppError("CONFLICT_IDEMPOTENCY", { retryAfter: 1 }, { cause: error });
    throw error;
  }
}

async function storedAnswer<T>(
  { cipher }: Pick<Context, "cipher">,
  tx: Db,
  row: Key,
  inputHash: string,
): Promise<Answer<T>> {
  const [stored] = await tx
    .select({ inputHash: idempotencyKeys.inputHash, answer: idempotencyKeys.answer })
    .from(idempotencyKeys)
    .where(isKey(row));
  if (stored === undefined || stored.answer === null || stored.inputHash !== inputHash)
    throw new AppError("CONFLICT_IDEMPOTENCY");
  return superjson.parse<Answer<T>>(cipher.open(stored.answer, rowOf(row)));
}

async function attempt<T>(run: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, data: await run() };
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    return error.details === undefined
      ? { ok: false, code: error.code }
      : { ok: false, code: error.code, details: error.details };
  }
}
