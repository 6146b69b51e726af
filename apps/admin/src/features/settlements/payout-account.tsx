import type { Settlement } from "./settlement";

/** Where the money goes, to be compared with the bank's own record. */
export function PayoutAccount({ account }: { account: Settlement["bankAccount"] }) {
  const { bankName, accountNumber, accountHolder } = account;
  return (
    <p className="flex flex-col rounded-control bg-sunken px-4 py-3">
      <span className="font-semibold tabular-nums">
        {[bankName, accountNumber].filter(Boolean).join(" ") || "–"}
      </span>
      <span className="text-caption text-ink-soft">{accountHolder}</span>
    </p>
  );
}
