import type { Locale } from "../kernel/errors.js";
import { budgetNames } from "./names.js";
import type { Figures } from "./projection.js";

/** A month ahead: what it would spend, and what it may. */
export type Outlook = { month: string; projected: Figures; budget: Figures };

/** Fewer closed months than this make no trend. */
const LEAST_HISTORY = 3;

const words = {
  ko: {
    noHistory:
      "마감된 달이 없어 이번 달의 속도로만 예측했습니다. 한 달이 지난 뒤 다시 확인해 주세요.",
    littleHistory: (months: number) =>
      `마감된 달이 ${months}개뿐이라 추세를 말하기 이릅니다. 참고로만 보아 주세요.`,
    over: (name: string, month: string, won: string) =>
      `${month} ${name} 예산이 ${won}원 모자랄 것으로 보입니다. 예산을 늘리거나 보상을 줄여 주세요.`,
    within: "예측대로라면 예산 안에서 운영됩니다. 조치가 필요 없습니다.",
  },
  en: {
    noHistory:
      "No month has closed yet: this is only the pace of the running month. Look again after a month.",
    littleHistory: (months: number) =>
      `Only ${months} closed month${months === 1 ? "" : "s"}: too few for a trend. Take this as a hint.`,
    over: (name: string, month: string, won: string) =>
      `In ${month} the ${name} budget would be short of ${won} won. Raise it or reduce rewards.`,
    within: "The months ahead stay within their budgets. Nothing needs to be done.",
  },
} as const;

/** What operators should know or do: how far to trust the forecast, and the first month each budget falls short. */
export function recommendationsFor(
  locale: Locale,
  closedMonths: number,
  outlook: readonly Outlook[],
): string[] {
  const say = words[locale];
  const trust = closedMonths === 0 ? [say.noHistory] : [say.littleHistory(closedMonths)];
  const short = (["referral", "coupon", "event", "settlement"] as const).flatMap((category) => {
    const first = outlook.find(({ projected, budget }) => projected[category] > budget[category]);
    if (first === undefined) return [];
    const missing = first.projected[category] - first.budget[category];
    const won = missing.toLocaleString(locale === "ko" ? "ko-KR" : "en-US");
    return [say.over(budgetNames[locale][category], first.month, won)];
  });
  return [
    ...(closedMonths < LEAST_HISTORY ? trust : []),
    ...(short.length > 0 ? short : [say.within]),
  ];
}
