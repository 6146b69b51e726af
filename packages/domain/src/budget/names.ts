import type { Locale } from "../kernel/errors.js";
import type { BudgetPart, Stage } from "./stage.js";
import type { Service } from "./switches.js";

/** What people call the parts of a budget. */
export const budgetNames: Record<Locale, Record<BudgetPart, string>> = {
  ko: { total: "전체", referral: "추천", coupon: "쿠폰", event: "이벤트", settlement: "정산" },
  en: {
    total: "total",
    referral: "referral",
    coupon: "coupon",
    event: "event",
    settlement: "settlement",
  },
};

/** What people call the stages. */
export const stageNames: Record<Locale, Record<Stage, string>> = {
  ko: {
    normal: "정상",
    warning: "주의",
    danger: "위험",
    critical: "심각",
    blocked: "차단",
    exhausted: "소진",
  },
  en: {
    normal: "normal",
    warning: "warning",
    danger: "danger",
    critical: "critical",
    blocked: "blocked",
    exhausted: "exhausted",
  },
};

/** What people call the services that can be stopped. */
export const serviceNames: Record<Locale, Record<Service, string>> = {
  ko: {
    referral: "추천 보상",
    new_coupon: "새 쿠폰",
    signup_coupon: "가입 쿠폰",
    event_coupon: "이벤트 쿠폰",
    coupon_use: "쿠폰 사용",
    mileage_use: "마일리지 사용",
    event: "이벤트",
    qr_event: "QR 이벤트",
    new_signups: "회원 가입",
  },
  en: {
    referral: "referral rewards",
    new_coupon: "new coupons",
    signup_coupon: "sign-up coupons",
    event_coupon: "event coupons",
    coupon_use: "use of coupons",
    mileage_use: "use of points",
    event: "events",
    qr_event: "QR events",
    new_signups: "signing up",
  },
};
