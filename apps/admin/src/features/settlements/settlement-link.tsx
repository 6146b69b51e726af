import { Link } from "@tanstack/react-router";

interface SettlementLinkProps {
  id: string;
  businessName: string;
  settlementNo: string;
}

/** The first cell of a row; its link covers the whole row. */
export function SettlementLink({ id, businessName, settlementNo }: SettlementLinkProps) {
  return (
    <span className="flex flex-col whitespace-nowrap max-sm:whitespace-normal">
      <Link
        to="/settlements/$id"
        params={{ id }}
        className="font-semibold after:absolute after:inset-0"
      >
        {businessName}
      </Link>
      <span className="text-caption text-ink-faint tabular-nums">{settlementNo}</span>
    </span>
  );
}
