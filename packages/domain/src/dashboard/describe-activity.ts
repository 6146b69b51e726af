import type { z } from "zod";
import type { Locale } from "../kernel/errors.js";
import type { activity } from "./schemas.js";

type Activity = z.output<typeof activity>;
type Words = Record<Activity["type"], (who: string, shop: string, won: string) => string>;

const words: Record<Locale, Words> = {
  ko: {
    coupon_used: (who, shop, won) => `${who}님이 ${shop}에서 쿠폰으로 ${won}원을 할인받았습니다.`,
    mileage_used: (who, shop, won) => `${who}님이 ${shop}에서 ${won}P를 사용했습니다.`,
    user_registered: (who) => `${who}님이 가입했습니다.`,
    application_created: (_, shop) => `${shop}에서 입점을 신청했습니다.`,
    settlement_requested: (_, shop, won) => `${shop}에서 ${won}원 정산을 요청했습니다.`,
  },
  en: {
    coupon_used: (who, shop, won) => `${who} saved ${won} won with a coupon at ${shop}.`,
    mileage_used: (who, shop, won) => `${who} used ${won} P at ${shop}.`,
    user_registered: (who) => `${who} signed up.`,
    application_created: (_, shop) => `${shop} applied.`,
    settlement_requested: (_, shop, won) => `${shop} requested a settlement of ${won} won.`,
  },
};

/** A line for people; names come masked. */
export const describeActivity = (
  locale: Locale,
  type: Activity["type"],
  { user, businessName, amount }: Activity["data"],
): string =>
  words[locale][type](
    user ?? "",
    businessName ?? "",
    (amount ?? 0).toLocaleString(locale === "ko" ? "ko-KR" : "en-US"),
  );
