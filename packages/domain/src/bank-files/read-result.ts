import { parse } from "csv-parse/sync";
import { decode } from "./encoding.js";
import { type Problem, problem } from "./problems.js";

export type Outcome = "paid" | "returned" | "partially_returned" | "unknown";
export type ResultLine = {
  /** Line of the file, from 1. */
  line: number;
  settlementNo: string;
  amount: number;
  outcome: Outcome;
  returnedAmount: number;
  reason: string | null;
};

/** What banks call how a transfer ended. */
const words: Readonly<Record<string, Outcome>> = {
  정상: "paid",
  완료: "paid",
  성공: "paid",
  paid: "paid",
  반환: "returned",
  불능: "returned",
  실패: "returned",
  returned: "returned",
  failed: "returned",
  일부반환: "partially_returned",
  partially_returned: "partially_returned",
  미확인: "unknown",
  처리중: "unknown",
  unknown: "unknown",
};

const columns = {
  settlementNo: ["받는통장표시", "정산번호", "settlementNo"],
  fileNo: ["내통장표시", "파일번호", "fileNo"],
  amount: ["이체금액", "금액", "amount"],
  outcome: ["처리결과", "결과", "result"],
  returned: ["반환금액", "returnedAmount"],
  reason: ["사유", "불능사유", "reason"],
} as const;
const required = ["settlementNo", "amount", "outcome"] as const;
const TOTAL = ["합계", "total"];

const wholeWon = (text: string) => {
  const digits = text.replaceAll(",", "");
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
};

function rowsOf(bytes: Buffer): string[][] | Problem {
  const text = decode(bytes);
  if (text === undefined) return { line: 1, message: problem.encoding() };
  try {
    return parse(text, { bom: true, trim: true, relax_column_count: true });
  } catch {
    return { line: 1, message: problem.noCsv() };
  }
}

/**
 * Reads a bank's result: a header, a line for each transfer, and a last line `합계` with their number and their sum in
 * the columns after it. It has every problem that the file has in itself.
 */
export function readResult(
  bytes: Buffer,
  fileNo: string,
): { lines: ResultLine[]; problems: Problem[] } {
  const rows = rowsOf(bytes);
  if (!Array.isArray(rows)) return { lines: [], problems: [rows] };
  const [header = [], ...body] = rows;
  const at = (names: readonly string[]) => header.findIndex((name) => names.includes(name));
  const missing = required.filter((column) => at(columns[column]) < 0);
  if (missing.length > 0)
    return {
      lines: [],
      problems: missing.map((column) => {
        const [ko, ...others] = columns[column];
        return { line: 1, message: problem.noColumn(ko, others.at(-1) ?? ko) };
      }),
    };
  const total = body.at(-1);
  const hasTotal = TOTAL.includes(total?.[0] ?? "");
  const entries = hasTotal ? body.slice(0, -1) : body;
  const problems: Problem[] = [];
  const cell = (row: string[], column: keyof typeof columns) => row[at(columns[column])] ?? "";
  const lines = entries.flatMap((row, index): ResultLine[] => {
    const line = index + 2;
    const amount = wholeWon(cell(row, "amount"));
    const outcome = words[cell(row, "outcome")];
    const returned = cell(row, "returned");
    const returnedAmount = returned === "" ? 0 : wholeWon(returned);
    const file = cell(row, "fileNo");
    const wrong = [
      amount === undefined ? [problem.amount()] : [],
      outcome === undefined ? [problem.outcome(cell(row, "outcome"))] : [],
      returnedAmount === undefined ? [problem.returnedAmount()] : [],
      file !== "" && file.replace("#", "") !== fileNo.replace("#", "") ? [problem.otherFile()] : [],
    ].flat();
    problems.push(...wrong.map((message) => ({ line, message })));
    if (amount === undefined || outcome === undefined || returnedAmount === undefined) return [];
    const settlementNo = `#${cell(row, "settlementNo").replace("#", "")}`;
    const reason = cell(row, "reason").slice(0, 500) || null;
    return [{ line, settlementNo, amount, outcome, returnedAmount, reason }];
  });
  problems.push(...wrongTotals(hasTotal ? total : undefined, lines, body.length + 1));
  return { lines, problems };
}

function wrongTotals(total: string[] | undefined, lines: ResultLine[], line: number): Problem[] {
  if (total === undefined) return [{ line, message: problem.noTotal() }];
  const [count, amount] = total
    .slice(1)
    .filter((value) => value !== "")
    .map(wholeWon);
  const sum = lines.reduce((all, one) => all + one.amount, 0);
  return [
    ...(count === lines.length ? [] : [{ line, message: problem.count(lines.length, count) }]),
    ...(amount === sum ? [] : [{ line, message: problem.sum(sum, amount) }]),
  ];
}
