import type { z } from "zod";
import type { Locale } from "../kernel/errors.js";
import type { policyType } from "../referral-policies/schemas.js";

export type PolicyType = z.output<typeof policyType>;

export const frequencies = ["once", "per_referral", "per_review", "per_purchase"] as const;

type Terms = { frequency: (typeof frequencies)[number] } & Record<Locale, string>;

/** How the ways to earn points are told to people, and how often each can be gone. */
export const opportunityTerms: Readonly<Record<PolicyType, Terms>> = {
  referral_recommender: { frequency: "per_referral", ko: "친구 초대하기", en: "Invite a friend" },
  referral_referee: {
    frequency: "once",
    ko: "초대받고 가입하기",
    en: "Join by a friend's invitation",
  },
  signup: { frequency: "once", ko: "회원 가입하기", en: "Create an account" },
  review: { frequency: "per_review", ko: "리뷰 쓰기", en: "Write a review" },
  store_visit: {
    frequency: "once",
    ko: "가게 처음 이용하기",
    en: "Visit a shop for the first time",
  },
  qr_first_use: {
    frequency: "per_referral",
    ko: "초대한 친구의 첫 QR 사용",
    en: "A friend you invited uses a QR code for the first time",
  },
  repeat_purchase: {
    frequency: "per_purchase",
    ko: "초대한 친구의 재구매",
    en: "A friend you invited buys again",
  },
};
