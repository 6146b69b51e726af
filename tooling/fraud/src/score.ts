import { kinds } from "./kinds.js";
import type { Suspect } from "./live.js";

export type Flagged = { code: string; reason: string };

const percent = (part: number, whole: number) =>
  whole === 0 ? "–" : `${Math.round((100 * part) / whole)} %`;

const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;

/** Two tables in Markdown: how good each flag is, and what share of each kind of referrer it marks. */
export function tablesOf(suspects: readonly Suspect[], flagged: readonly Flagged[]): string {
  const reasons = [...new Set(flagged.map(({ reason }) => reason))].sort();
  const columns = [...reasons.map((reason) => [reason]), reasons];
  const marked = (names: readonly string[]) => {
    const codes = new Set(
      flagged.filter(({ reason }) => names.includes(reason)).map(({ code }) => code),
    );
    return suspects.filter(({ code }) => codes.has(code));
  };
  const guilty = (people: readonly Suspect[]) => people.filter(({ kind }) => kind.fraud).length;
  const label = (names: readonly string[]) =>
    names.length === 1 ? `\`${names[0]}\`` : "any of them";

  const flags = columns.map((names) => {
    const people = marked(names);
    const right = guilty(people);
    return row([
      label(names),
      people.length,
      percent(right, people.length),
      percent(right, guilty(suspects)),
    ]);
  });
  const byKind = kinds.map(({ name, what, fraud }) => {
    const all = suspects.filter(({ kind }) => kind.name === name).length;
    const shares = columns.map((names) =>
      percent(marked(names).filter(({ kind }) => kind.name === name).length, all),
    );
    return row([`${fraud ? "**" : ""}${name}${fraud ? "**" : ""}: ${what}`, all, ...shares]);
  });
  return [
    row(["flag", "marked", "precision", "recall"]),
    row(["---", "---:", "---:", "---:"]),
    ...flags,
    "",
    row(["kind (**fraud**)", "referrers", ...columns.map(label)]),
    row(["---", "---:", ...columns.map(() => "---:")]),
    ...byKind,
  ].join("\n");
}
