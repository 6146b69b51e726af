import { Card, Skeleton } from "@buzz/ui";
import { type Transaction, TransactionRow } from "./transaction-row";

export function TransactionList({ transactions }: { transactions: readonly Transaction[] }) {
  return (
    <Card flush>
      <ul className="divide-y divide-line">
        {transactions.map((transaction) => (
          <li key={transaction.transactionNo}>
            <TransactionRow transaction={transaction} />
          </li>
        ))}
      </ul>
    </Card>
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
