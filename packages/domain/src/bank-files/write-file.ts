import { createHash } from "node:crypto";
import { stringify } from "csv-stringify/sync";
import { type Encoding, encode } from "./encoding.js";
import type { PayableLine } from "./payable.js";

const HEADER = [
  "입금은행코드",
  "입금계좌번호",
  "이체금액",
  "예금주",
  "받는통장표시",
  "내통장표시",
] as const;

const bare = (number: string) => number.replace("#", "");

/**
 * The order to a bank as bulk transfers take it: UTF-8 with a byte order mark, or EUC-KR, one line a settlement, amounts in won.
 * The settlement's number stands in the payee's book, the file's number in ours. Codes and accounts are digits alone.
 */
export function writeBankFile(fileNo: string, lines: PayableLine[], encoding: Encoding) {
  const rows = lines.map(({ bankCode, account, amount, holder, settlementNo }) => [
    bankCode,
    account,
    amount,
    holder,
    bare(settlementNo),
    bare(fileNo),
  ]);
  const content = stringify([HEADER, ...rows], {
    bom: encoding === "utf-8",
    escape_formulas: true,
    record_delimiter: "windows",
  });
  return { content, sha256: createHash("sha256").update(encode(content, encoding)).digest("hex") };
}
