import { clsx } from "clsx";
import type { ReactNode } from "react";

interface ReceiptProps {
  totalName: ReactNode;
  total: ReactNode;
  note: ReactNode;
  children: ReactNode;
}

/** A strip of till paper, torn off at the lower edge. */
export function Receipt({ totalName, total, note, children }: ReceiptProps) {
  return (
    <div className="receipt flex flex-col bg-surface px-5 pt-5 pb-7">
      <div className="flex items-end justify-between gap-3 border-b-2 border-dashed border-line-strong/40 pb-4">
        <div>
          <div className="font-semibold text-ink-soft">{totalName}</div>
          <div className="text-caption text-ink-faint">{note}</div>
        </div>
        <div className="text-headline font-extrabold tabular-nums">{total}</div>
      </div>
      {children}
    </div>
  );
}

interface ReceiptTableProps {
  caption: string;
  /** The last column holds amounts. */
  heads: readonly string[];
  rows: readonly { id: string; cells: readonly ReactNode[] }[];
}

export function ReceiptTable({ caption, heads, rows }: ReceiptTableProps) {
  const alignment = (index: number) =>
    index === heads.length - 1 ? "pl-2 text-right" : "pr-2 text-left";
  return (
    <table className="mt-2 w-full tabular-nums">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head, index) => (
            <th
              key={head}
              scope="col"
              className={clsx("py-2 text-caption font-medium text-ink-faint", alignment(index))}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {row.cells.map((cell, index) => (
              <td
                key={heads[index]}
                className={clsx(
                  "py-2 align-top",
                  alignment(index),
                  index === 1 ? "w-full" : "whitespace-nowrap",
                )}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
