import type { Db } from "@buzz/db";
import { type SQL, sql } from "drizzle-orm";
import type { SignedActor } from "../kernel/context.js";
import { operatorsTopicsFor } from "./audience.js";
import type { Cursor } from "./cursor.js";

/** A message as it was written. */
export type Letter = Cursor & {
  topic: string;
  audience: string;
  recipientId: string | null;
  payload: unknown;
};

type Row = {
  written_by: string | null;
  seq: string | null;
  topic: string;
  audience: string;
  recipient_id: string | null;
  payload: unknown;
};

const horizon = sql`pg_snapshot_xmin(pg_current_snapshot())`;

const after = ({ writtenBy, seq }: Cursor) =>
  sql`(written_by, seq) > (${writtenBy}::text::xid8, ${seq}::bigint)`;

const upTo = ({ writtenBy, seq }: Cursor) =>
  sql`(written_by, seq) <= (${writtenBy}::text::xid8, ${seq}::bigint)`;

const columns = sql`written_by, seq, topic, audience, recipient_id, payload`;

/** The place behind which nothing can be committed any more: everything before it has happened. */
export async function currentPlace(db: Db): Promise<Cursor> {
  const [row] = await db.execute<{ horizon: string }>(sql`select ${horizon}::text as horizon`);
  if (row === undefined) throw new Error("the database told no snapshot");
  return { writtenBy: row.horizon, seq: 0 };
}

/** All messages after a place, oldest first, and the place reached. `full` when there may be more of them. */
export async function readOn(
  db: Db,
  place: Cursor,
  limit: number,
): Promise<{ letters: Letter[]; place: Cursor; full: boolean }> {
  const rows = await db.execute<Row & { horizon: string }>(sql`
    with latest as materialized (select ${horizon} as horizon)
    select latest.horizon::text as horizon, message.written_by::text as written_by, message.seq::text as seq,
      message.topic, message.audience, message.recipient_id, message.payload
    from latest left join lateral (
      select ${columns} from outbox
      where ${after(place)} and written_by < latest.horizon
      order by written_by, seq limit ${limit}
    ) message on true
    order by message.written_by, message.seq`);
  const letters = rows.flatMap(letterOf);
  const last = letters.at(-1);
  const full = letters.length === limit;
  if (full && last !== undefined) return { letters, full, place: last };
  const [row] = rows;
  return { letters, full, place: row === undefined ? place : { writtenBy: row.horizon, seq: 0 } };
}

/** What somebody may hear of between two places, the first `limit`: their own, operators', everybody's. */
export async function readMissed(
  db: Db,
  actor: SignedActor,
  { from, to, limit }: { from: Cursor; to: Cursor; limit: number },
): Promise<Letter[]> {
  const between = sql`${after(from)} and ${upTo(to)}`;
  const topics = operatorsTopicsFor(actor);
  const theirs =
    topics.length === 0
      ? sql`audience = 'everybody'`
      : sql`(audience = 'everybody' or audience = 'admins' and topic in ${topics})`;
  const first = (whose: SQL) => sql`
    (select ${columns} from outbox where ${whose} and ${between}
      order by written_by, seq limit ${limit})`;
  const rows = await db.execute<Row>(sql`
    select written_by::text as written_by, seq::text as seq, topic, audience, recipient_id, payload
    from (
      ${first(sql`recipient_id = ${actor.userId}`)}
      union all
      ${first(sql`recipient_id is null and ${theirs}`)}
    ) message
    order by message.written_by, message.seq limit ${limit}`);
  return rows.flatMap(letterOf);
}

const letterOf = ({ written_by, seq, recipient_id, topic, audience, payload }: Row): Letter[] =>
  written_by === null
    ? []
    : [
        {
          writtenBy: written_by,
          seq: Number(seq),
          topic,
          audience,
          recipientId: recipient_id,
          payload,
        },
      ];
