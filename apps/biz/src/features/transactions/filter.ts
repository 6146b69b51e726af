import type { RouterInputs } from "@buzz/client";

type Input = RouterInputs["businesses"]["transactions"];
export type TransactionType = NonNullable<Input["type"]>;

export const transactionTypes = [
  "coupon",
  "mileage",
  "discount",
] as const satisfies readonly TransactionType[];

/** What the address says of which transactions are shown; days as `YYYY-MM-DD`. */
export interface TransactionFilter {
  type?: TransactionType;
  from?: string;
  to?: string;
  page?: number;
}

const isDay = (value: unknown): value is string =>
  typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);

/** Reads an address; what makes no sense is left out. */
export function readFilter(search: Record<string, unknown>): TransactionFilter {
  const type = transactionTypes.find((known) => known === search.type);
  const from = isDay(search.from) ? search.from : undefined;
  const to = isDay(search.to) && (!from || from <= search.to) ? search.to : undefined;
  const page = Number(search.page);
  return {
    ...(type && { type }),
    ...(from && { from }),
    ...(to && { to }),
    ...(Number.isInteger(page) && page > 1 && { page }),
  };
}
