/**
 * A place in the order of the outbox: by the transaction that wrote a message, then by its number. A reader that
 * stays behind the oldest transaction still open never finds a message before its place later.
 */
export type Cursor = { writtenBy: string; seq: number };

const FORM = /^(\d{1,20})-(\d{1,15})$/;
const MAX_TRANSACTION_ID = 2n ** 64n - 1n;

export const formatCursor = ({ writtenBy, seq }: Cursor): string => `${writtenBy}-${seq}`;

/** Whether a place lies behind another. */
export const isAfter = (one: Cursor, other: Cursor): boolean =>
  one.writtenBy === other.writtenBy
    ? one.seq > other.seq
    : BigInt(one.writtenBy) > BigInt(other.writtenBy);

/** Undefined for text that is no cursor of ours. */
export function parseCursor(text: string): Cursor | undefined {
  const [, writtenBy, seq] = FORM.exec(text) ?? [];
  if (writtenBy === undefined || BigInt(writtenBy) > MAX_TRANSACTION_ID) return undefined;
  return { writtenBy, seq: Number(seq) };
}
