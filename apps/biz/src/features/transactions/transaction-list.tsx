import { Card, Skeleton } from "@buzz/ui";
import { useState } from "react";
import { type Transaction, TransactionRow } from "./transaction-row";
import { TransactionSheet } from "./transaction-sheet";

interface TransactionListProps {
  transactions: readonly Transaction[];
  className?: string | undefined;
}

/** Uses at the shop; a press shows all that is known of one. */
export function TransactionList({ transactions, className }: TransactionListProps) {
  const [shown, setShown] = useState<Transaction | null>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Card flush className={className}>
        <ul className="divide-y divide-line">
          {transactions.map((transaction) => (
            <li key={transaction.transactionNo}>
              <TransactionRow
                transaction={transaction}
                onPress={() => {
                  setShown(transaction);
                  setOpen(true);
                }}
              />
            </li>
          ))}
        </ul>
      </Card>
      <TransactionSheet
        key={shown?.transactionNo}
        transaction={shown}
        open={open}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

export function TransactionListSkeleton({ rows }: { rows: number }) {
  return (
    <Card flush className="divide-y divide-line">
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="flex min-h-16 items-center gap-3.5 px-5 py-3">
          <Skeleton className="size-11 rounded-[0.9rem]" />
          <span className="flex flex-1 flex-col gap-2">
            <Skeleton className="h-4 w-2/5" />
            <Skeleton className="h-3 w-3/5" />
          </span>
          <Skeleton className="h-4 w-16" />
        </div>
      ))}
    </Card>
  );
}
