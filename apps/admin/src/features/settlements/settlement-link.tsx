import { rowLink } from "@buzz/ui";
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
      <Link to="/settlements/$id" params={{ id }} {...rowLink}>
        {businessName}
      </Link>
      <span className="text-caption text-ink-faint tabular-nums">{settlementNo}</span>
    </span>
  );
}
