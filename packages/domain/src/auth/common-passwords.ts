import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

/** What an attacker finds with this many guesses is no secret. */
const LEAST_GUESSES = 10_000;
/**
 * Words that everybody thinks of first here, in lower case: the programme, its places, its roles. With digits and signs
 * alone around them they make no password.
 */
const CONTEXT_WORDS =
  /buzz|biz|busan|nam-?gu|kyungsung|pukyong|admin|operator|manager|owner|coupon|mileage|referral|부산|남구|경성|부경|관리자|사장|쿠폰|마일리지/g;
/** From so many characters on, what stands around the words is secret enough. */
const LONG = 12;
/** Longer ones are judged by their beginning: the estimate's time grows with the length. */
const JUDGED_CHARACTERS = 32;

type Judge = { breached: ReadonlySet<string>; estimator: ZxcvbnFactory };

let judge: Promise<Judge> | undefined;

/** The list and the estimator take 0.3 s and 25 MB: only a process that sets passwords loads them, once. */
async function load(): Promise<Judge> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return {
    breached: new Set(dictionary["passwords-common"]),
    estimator: new ZxcvbnFactory({
      dictionary,
      graphs: adjacencyGraphs,
      maxLength: JUDGED_CHARACTERS,
    }),
  };
}

/**
 * Whether a password is on the list of those that breaches brought to light, in any case, or is guessed as soon as
 * those: repeated, a row of keys, made of `about`, what others know of its owner, or of words that this programme
 * suggests. Asks nobody.
 */
export async function isCommon(password: string, about: readonly string[]): Promise<boolean> {
  judge ??= load();
  const { breached, estimator } = await judge;
  const text = password.toLowerCase();
  if (breached.has(text) || saysContextAlone(text)) return true;
  const known = about.flatMap((text) => [text, ...text.split("@", 1)]);
  return estimator.check(password, known).guesses < LEAST_GUESSES;
}

function saysContextAlone(text: string): boolean {
  const rest = text.replaceAll(CONTEXT_WORDS, "");
  return rest.length < text.length && text.length < LONG && !/\p{L}/u.test(rest);
}
