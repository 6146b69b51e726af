import type { Locale } from "../kernel/errors.js";
import type { BudgetPart, Stage } from "./stage.js";

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
