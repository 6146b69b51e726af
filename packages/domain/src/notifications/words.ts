import { type AlertKind, alertKind } from "../alarms/kind.js";
import { kindName, kindNames } from "../approvals/names.js";
import { budgetNames, stageNames } from "../budget/names.js";
import { budgetPart, stage as stages } from "../budget/stage.js";
import type { Locale } from "../kernel/errors.js";

type Words = { ko: string; en: string };

/** A dash for a value that was not stored. */
export const word = (value: unknown): string => (typeof value === "string" ? value : "–");

/** 5000 or -5000 → 5,000; a dash for a value that was not stored. */
export const amount = (value: unknown): string =>
  typeof value === "number" ? Math.abs(value).toLocaleString("en-US") : "–";

const settlements: Readonly<Record<string, Words>> = {
  pending: { ko: "정산 요청을 접수했어요.", en: "Your request was received." },
  approved: { ko: "정산이 승인되었어요.", en: "Your settlement was approved." },
  rejected: { ko: "정산 요청이 반려되었어요.", en: "Your request was rejected." },
  cancelled: { ko: "정산 요청을 취소했어요.", en: "Your request was cancelled." },
  paid: { ko: "정산금이 입금되었어요.", en: "Your settlement was paid." },
  reconciling: { ko: "입금 결과를 확인하고 있어요.", en: "We are checking the payment." },
  returned: { ko: "입금이 반송되었어요.", en: "The bank returned the payment." },
};

export const settlementWords = (status: unknown): Words =>
  settlements[String(status)] ?? { ko: "정산을 확인해 주세요.", en: "Please look at it." };

/** What became of a coupon whose use was taken back. */
export const restoredWords = (status: unknown, transactionNo: string): Words =>
  status === "expired"
    ? {
        ko: `거래 ${transactionNo}이(가) 취소됐지만 쿠폰 기한이 지났어요.`,
        en: `Transaction ${transactionNo} was cancelled; the coupon has expired since.`,
      }
    : {
        ko: `거래 ${transactionNo}이(가) 취소되어 쿠폰을 다시 쓸 수 있어요.`,
        en: `Transaction ${transactionNo} was cancelled; you can use the coupon again.`,
      };

const applications: Readonly<Record<string, Words>> = {
  approved: { ko: "입점 신청이 승인되었어요.", en: "Your application was approved." },
  rejected: { ko: "입점 신청이 반려되었어요.", en: "Your application was rejected." },
  expired: { ko: "입점 신청 기간이 지났어요.", en: "Your application has expired." },
};

export const applicationWords = (status: unknown): Words =>
  applications[String(status)] ?? {
    ko: "입점 신청을 확인해 주세요.",
    en: "Please look at your application.",
  };

const shops: Readonly<Record<string, Words>> = {
  approved: { ko: "가게가 승인되어 공개되었어요.", en: "Your shop is open on Buzz." },
  suspended: { ko: "가게 이용이 정지되었어요.", en: "Your shop was suspended." },
  rejected: { ko: "가게 등록이 반려되었어요.", en: "Your shop was rejected." },
};

export const shopWords = (status: unknown): Words =>
  shops[String(status)] ?? { ko: "가게 상태를 확인해 주세요.", en: "Please look at your shop." };

/** What becomes of the account that a shop is paid to. */
export function accountWords(state: unknown, bank: string): Words {
  if (state === "requested")
    return {
      ko: `${bank} 계좌로 바꾸는 신청을 받았어요. 24시간 뒤에 적용되고, 그 전에는 취소할 수 있어요.`,
      en: `You are to be paid at ${bank} from 24 hours on. Until then you can cancel it.`,
    };
  return state === "applied"
    ? {
        ko: `이제 신청하는 정산은 ${bank} 계좌로 들어가요.`,
        en: `Settlements that you request from now on go to ${bank}.`,
      }
    : {
        ko: `계좌 변경을 취소했어요. 정산은 그대로 ${bank} 계좌로 들어가요.`,
        en: `The change was cancelled. You go on being paid at ${bank}.`,
      };
}

const budgets: Readonly<Record<string, Words>> = {
  limit_services: { ko: "일부 서비스를 중지했습니다.", en: "Some services were stopped." },
  emergency_stop: { ko: "긴급 중지했습니다.", en: "An emergency stop was ordered." },
  reduce_rewards: { ko: "보상을 줄였습니다.", en: "Rewards were reduced." },
  resume: { ko: "서비스를 다시 시작했습니다.", en: "Services were resumed." },
  end_surge: { ko: "예약 급증을 끝냈습니다.", en: "The surge was ended." },
};

export const budgetWords = (action: unknown): Words =>
  budgets[String(action)] ?? { ko: "예산을 확인해 주세요.", en: "Please look at the budget." };

/** What waits for a second operator. */
export function approvalWords(kind: unknown): Words {
  const known = kindName.safeParse(kind);
  const name = (locale: Locale) => (known.success ? kindNames[locale][known.data] : "–");
  return {
    ko: `다른 운영자의 승인을 기다립니다: ${name("ko")}`,
    en: `Waits for another operator: ${name("en")}`,
  };
}

export const decisionWords = (status: unknown): Words =>
  status === "confirmed"
    ? {
        ko: "다른 운영자가 승인해 실행되었습니다.",
        en: "Another operator confirmed it: it is done.",
      }
    : { ko: "다른 운영자가 거절했습니다.", en: "Another operator rejected it." };

/** The stage that a part of the budget has reached. */
export function stageWords(part: unknown, stage: unknown): Words {
  const [knownPart, knownStage] = [budgetPart.safeParse(part), stages.safeParse(stage)];
  if (!knownPart.success || !knownStage.success) return budgetWords(undefined);
  const name = (locale: Locale) => budgetNames[locale][knownPart.data];
  const level = (locale: Locale) => stageNames[locale][knownStage.data];
  return {
    ko: `${name("ko")} 예산이 ${level("ko")} 단계가 되었습니다.`,
    en: `The ${name("en")} budget has reached the stage “${level("en")}”.`,
  };
}

const alerts: Readonly<Record<AlertKind, Words>> = {
  stage: { ko: "예산", en: "the budget" },
  surge: { ko: "예약 급증", en: "a surge of promises" },
  stop: { ko: "서비스 중지", en: "services that were stopped" },
  books: { ko: "맞지 않는 장부", en: "books that do not add up" },
  anomaly: { ko: "봇 공격 의심", en: "a suspected bot attack" },
};

/** What operators are called for: a stage of a part of the budget, or what its kind says. */
export function alertWords(kind: unknown, part: unknown, stage: unknown): Words {
  const known = alertKind.safeParse(kind);
  if (!known.success || known.data === "stage") return stageWords(part, stage);
  const name = alerts[known.data];
  return { ko: `${name.ko} 때문에 부릅니다.`, en: `It is about ${name.en}.` };
}

/** Of an inviter's reward; `points` as people read it. */
export function rewardWords(status: unknown, points: string): Words {
  if (status === "paid")
    return { ko: `추천 보상 ${points} P를 받았어요.`, en: `You received ${points} P.` };
  return status === "pending"
    ? { ko: `추천 보상 ${points} P가 확인을 기다려요.`, en: `Your reward of ${points} P waits.` }
    : { ko: "이번에는 추천 보상이 없어요.", en: "There is no reward this time." };
}
