import iconv from "iconv-lite";
import type { z } from "zod";
import type { encoding } from "./schemas.js";

export type Encoding = z.output<typeof encoding>;

/** By EUC-KR banks mean the code page of Korean Windows, which has every syllable. */
const CODE_PAGE = "cp949";

export const encode = (text: string, to: Encoding): Buffer =>
  to === "euc-kr" ? iconv.encode(text, CODE_PAGE) : Buffer.from(text);

/** UTF-8 with or without a byte order mark, else the code page. Undefined for what is neither. */
export function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // The platform's own EUC-KR knows 2,350 of the 11,172 syllables, and drops bytes of the others unseen.
    const text = iconv.decode(bytes, CODE_PAGE);
    return text.includes("\uFFFD") ? undefined : text;
  }
}

/** Whether a text comes through as it is. */
export const isWritable = (text: string, to: Encoding): boolean =>
  to === "utf-8" || iconv.decode(encode(text, to), CODE_PAGE) === text;
