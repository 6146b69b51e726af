export type Row = readonly [label: string, value: string];

/** Prints titled two-column sections, aligned with each other. */
export function printBanner(sections: Record<string, readonly Row[]>): void {
  const width = Math.max(
    ...Object.values(sections).flatMap((rows) => rows.map(([label]) => label.length)),
  );
  for (const [title, rows] of Object.entries(sections)) {
    if (rows.length === 0) continue;
    console.log(`\n  ${title}`);
    for (const [label, value] of rows) console.log(`    ${label.padEnd(width)}  ${value}`);
  }
  console.log("\n  Ctrl-C stops everything.\n");
}
