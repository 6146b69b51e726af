import type { Locale } from "../kernel/errors.js";
import type { Outcome } from "./read-result.js";

/** What is wrong, as operators read it. */
type Words = Readonly<Record<Locale, string>>;
/** `line` counts lines of the bank's file from 1. */
export type Problem = { line: number; message: Words };

const won = (amount: number) => amount.toLocaleString("en-US");
/** A cell that is not what it should be is shown as far as it tells which one it is. */
const cut = (cell: string) => cell.slice(0, 40);

const outcomes: Readonly<Record<Outcome, Words>> = {
  paid: { ko: "지급", en: "paid" },
  returned: { ko: "반환", en: "returned" },
  partially_returned: { ko: "일부 반환", en: "partly returned" },
  unknown: { ko: "미확인", en: "unknown" },
};

/** Everything that can be wrong with a bank's result. */
export const problem = {
  encoding: (): Words => ({ ko: "UTF-8도 EUC-KR도 아닙니다", en: "neither UTF-8 nor EUC-KR" }),
  noCsv: (): Words => ({ ko: "CSV 형식이 아닙니다", en: "no CSV" }),
  noColumn: (ko: string, en: string): Words => ({
    ko: `‘${ko}’ 열이 없습니다`,
    en: `no column ${en}`,
  }),
  amount: (): Words => ({
    ko: "금액이 원 단위의 수가 아닙니다",
    en: "the amount is not whole won",
  }),
  outcome: (cell: string): Words => ({
    ko: `모르는 처리결과입니다: ${cut(cell)}`,
    en: `unknown result ${cut(cell)}`,
  }),
  returnedAmount: (): Words => ({
    ko: "반환금액이 원 단위의 수가 아닙니다",
    en: "the returned amount is not whole won",
  }),
  otherFile: (): Words => ({ ko: "다른 파일의 줄입니다", en: "of another file" }),
  noTotal: (): Words => ({
    ko: "끝에 합계가 없습니다. 파일이 잘렸을 수 있습니다",
    en: "no total at the end: the file may be cut off",
  }),
  count: (lines: number, said: number | undefined): Words => ({
    ko: `${lines}줄인데 합계에는 ${said ?? "–"}줄입니다`,
    en: `${lines} lines, not ${said ?? "–"}`,
  }),
  sum: (sum: number, said: number | undefined): Words => ({
    ko: `모두 ${won(sum)}원인데 합계에는 ${said === undefined ? "–" : won(said)}원입니다`,
    en: `${won(sum)} won in all, not ${said === undefined ? "–" : won(said)}`,
  }),
  stranger: (settlementNo: string): Words => ({
    ko: `이 파일에 없는 정산입니다: ${cut(settlementNo)}`,
    en: `${cut(settlementNo)} is not in the file`,
  }),
  twice: (settlementNo: string, earlier: number): Words => ({
    ko: `${earlier}번째 줄에 이미 있는 정산입니다: ${settlementNo}`,
    en: `${settlementNo} is in line ${earlier} already`,
  }),
  ordered: (amount: number): Words => ({
    ko: `맡긴 금액은 ${won(amount)}원입니다`,
    en: `${won(amount)} won were ordered`,
  }),
  returnMisfit: (): Words => ({
    ko: "반환금액이 처리결과와 맞지 않습니다",
    en: "the returned amount does not fit the result",
  }),
  settled: (outcome: Outcome | null): Words =>
    outcome === null
      ? { ko: "운영자가 이미 처리했습니다", en: "it was settled by an operator" }
      : {
          ko: `이미 ‘${outcomes[outcome].ko}’로 처리했습니다`,
          en: `it was settled as ${outcomes[outcome].en}`,
        },
  more: (count: number): Words => ({
    ko: `문제 ${count}개가 더 있습니다`,
    en: `${count} more problems`,
  }),
};
