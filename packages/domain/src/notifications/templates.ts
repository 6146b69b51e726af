import type { notifications } from "@buzz/db/schema";
import { jobName } from "../jobs/names.js";
import type { Locale } from "../kernel/errors.js";
import type { Message, Topic } from "../kernel/outbox.js";
import {
  accountWords,
  alertWords,
  amount,
  applicationWords,
  approvalWords,
  budgetWords,
  decisionWords,
  restoredWords,
  rewardWords,
  settlementWords,
  shopWords,
  stageWords,
  word,
} from "./words.js";

export type NotificationType = (typeof notifications.$inferSelect)["type"];
export type NotificationData = (typeof notifications.$inferSelect)["data"];

type Text = { title: string; message: string };

/** What a message tells of, as it was stored: an older version may have told less. */
type Told<T extends Topic> = {
  [K in keyof Extract<Message, { topic: T }>["payload"]]?: NotificationData[string] | undefined;
};

type Template<T extends Topic> = { type: NotificationType } & Record<
  Locale,
  (told: Told<T>) => Text
>;

const reportText: Omit<Template<"budget.report">, "type"> = {
  ko: ({ part, stage, rate, remaining }) => ({
    title: `예산 보고: ${rate ?? "–"}% 사용`,
    message: `${stageWords(part, stage).ko} 남은 금액은 ${amount(remaining)}원입니다.`,
  }),
  en: ({ part, stage, rate, remaining }) => ({
    title: `Budget report: ${rate ?? "–"}% used`,
    message: `${stageWords(part, stage).en} ₩${amount(remaining)} are left.`,
  }),
};

/** What people are told in the app, by topic; null for what is no news to a person. Amounts in won or P. */
export const templates: { readonly [T in Topic]: Template<T> | null } = {
  "coupon.issued": {
    type: "coupon",
    ko: () => ({ title: "새 쿠폰이 도착했어요", message: "쿠폰함에서 확인해 보세요." }),
    en: () => ({ title: "You have a new coupon", message: "Find it among your coupons." }),
  },
  "coupon.used": {
    type: "qr",
    ko: ({ discountAmount, transactionNo }) => ({
      title: "쿠폰을 사용했어요",
      message: `${amount(discountAmount)}원을 할인받았어요. 거래번호 ${word(transactionNo)}`,
    }),
    en: ({ discountAmount, transactionNo }) => ({
      title: "Coupon used",
      message: `You saved ₩${amount(discountAmount)}. Transaction ${word(transactionNo)}`,
    }),
  },
  "coupon.restored": {
    type: "coupon",
    ko: ({ transactionNo, status }) => ({
      title: "쿠폰 사용이 취소됐어요",
      message: restoredWords(status, word(transactionNo)).ko,
    }),
    en: ({ transactionNo, status }) => ({
      title: "Coupon use cancelled",
      message: restoredWords(status, word(transactionNo)).en,
    }),
  },
  "mileage.refunded": {
    type: "mileage",
    ko: ({ amount: points, transactionNo }) => ({
      title: "포인트를 돌려받았어요",
      message: `거래 ${word(transactionNo)}이(가) 취소되어 ${amount(points)} P를 돌려받았어요.`,
    }),
    en: ({ amount: points, transactionNo }) => ({
      title: "Points returned",
      message: `Transaction ${word(transactionNo)} was cancelled: ${amount(points)} P came back.`,
    }),
  },
  "use.reversed": {
    type: "approval",
    ko: ({ amount: won, transactionNo }) => ({
      title: "거래가 취소됐어요",
      message: `거래 ${word(transactionNo)}(${amount(won)}원)이(가) 취소됐어요.`,
    }),
    en: ({ amount: won, transactionNo }) => ({
      title: "Transaction cancelled",
      message: `Transaction ${word(transactionNo)} (₩${amount(won)}) was cancelled.`,
    }),
  },
  "mileage.changed": {
    type: "mileage",
    ko: ({ amount: points }) =>
      Number(points) < 0
        ? { title: "포인트를 사용했어요", message: `${amount(points)} P를 사용했어요.` }
        : { title: "포인트가 쌓였어요", message: `${amount(points)} P가 적립됐어요.` },
    en: ({ amount: points }) =>
      Number(points) < 0
        ? { title: "Points used", message: `You used ${amount(points)} P.` }
        : { title: "Points received", message: `You received ${amount(points)} P.` },
  },
  "mileage.expired": {
    type: "mileage",
    ko: ({ amount: points }) => ({
      title: "포인트가 소멸됐어요",
      message: `${amount(points)} P의 유효기간이 끝났어요.`,
    }),
    en: ({ amount: points }) => ({
      title: "Points expired",
      message: `${amount(points)} P have expired.`,
    }),
  },
  "mileage.expiring": {
    type: "mileage",
    ko: ({ amount: points, expiresOn }) => ({
      title: "곧 소멸되는 포인트가 있어요",
      message: `${amount(points)} P가 ${word(expiresOn)}부터 소멸돼요.`,
    }),
    en: ({ amount: points, expiresOn }) => ({
      title: "Points expire soon",
      message: `${amount(points)} P expire from ${word(expiresOn)} on.`,
    }),
  },
  "referral.conversion": {
    type: "referral",
    ko: ({ amount: points, status }) => ({
      title: "초대한 친구가 가입했어요",
      message: rewardWords(status, amount(points)).ko,
    }),
    en: ({ amount: points, status }) => ({
      title: "Your friend has joined",
      message: rewardWords(status, amount(points)).en,
    }),
  },
  "settlement.requested": {
    type: "approval",
    ko: ({ totalAmount }) => ({
      title: "새 정산 요청",
      message: `${amount(totalAmount)}원의 정산이 검토를 기다립니다.`,
    }),
    en: ({ totalAmount }) => ({
      title: "New settlement request",
      message: `A settlement of ₩${amount(totalAmount)} waits for review.`,
    }),
  },
  "settlement.changed": {
    type: "approval",
    ko: ({ status }) => ({ title: "정산 상태가 바뀌었어요", message: settlementWords(status).ko }),
    en: ({ status }) => ({ title: "Settlement updated", message: settlementWords(status).en }),
  },
  "application.created": {
    type: "approval",
    ko: () => ({ title: "새 입점 신청", message: "입점 신청이 검토를 기다립니다." }),
    en: () => ({ title: "New application", message: "A shop's application waits for review." }),
  },
  "application.reviewed": {
    type: "approval",
    ko: ({ status }) => ({ title: "입점 신청 결과", message: applicationWords(status).ko }),
    en: ({ status }) => ({ title: "Your application", message: applicationWords(status).en }),
  },
  "business.statusChanged": {
    type: "approval",
    ko: ({ status }) => ({ title: "가맹점 상태가 바뀌었어요", message: shopWords(status).ko }),
    en: ({ status }) => ({ title: "Your shop's status", message: shopWords(status).en }),
  },
  "bankAccount.changed": {
    type: "approval",
    ko: ({ state, bankName }) => ({
      title: "정산 계좌",
      message: accountWords(state, word(bankName)).ko,
    }),
    en: ({ state, bankName }) => ({
      title: "Bank account",
      message: accountWords(state, word(bankName)).en,
    }),
  },
  "budget.alert": {
    type: "system",
    ko: ({ action }) => ({ title: "예산 알림", message: budgetWords(action).ko }),
    en: ({ action }) => ({ title: "Budget alert", message: budgetWords(action).en }),
  },
  "budget.warning": {
    type: "system",
    ko: ({ part, stage }) => ({ title: "예산 단계 변경", message: stageWords(part, stage).ko }),
    en: ({ part, stage }) => ({ title: "Budget stage", message: stageWords(part, stage).en }),
  },
  "budget.surge": {
    type: "system",
    ko: ({ state, reserved, hourLimit }) =>
      state === "ended"
        ? { title: "예약 급증이 끝났습니다", message: "한도가 원래대로 돌아왔습니다." }
        : {
            title: "예약이 급증했습니다",
            message: `한 시간에 ${amount(reserved)}원이 예약되어 ${amount(hourLimit)}원을 넘었습니다. 개인 한도와 하루 한도를 절반으로 줄였습니다.`,
          },
    en: ({ state, reserved, hourLimit }) =>
      state === "ended"
        ? { title: "The surge is over", message: "Limits are as they were." }
        : {
            title: "A surge of promises",
            message: `₩${amount(reserved)} were promised within an hour, more than ₩${amount(hourLimit)}. Personal and day limits are halved.`,
          },
  },
  "budget.attack": {
    type: "system",
    ko: ({ state, signs }) =>
      state === "ended"
        ? { title: "봇 공격이 끝났습니다", message: "추천과 이벤트를 다시 이용할 수 있습니다." }
        : {
            title: "봇 공격이 의심됩니다",
            message: `10분 동안 의심스러운 접속 주소가 ${amount(signs)}곳 있었습니다. 추천과 이벤트를 10분간 멈췄습니다.`,
          },
    en: ({ state, signs }) =>
      state === "ended"
        ? { title: "The bot attack is over", message: "Referral and events work again." }
        : {
            title: "A bot attack is suspected",
            message: `${amount(signs)} addresses looked suspicious within 10 minutes. Referral and events are paused for 10 minutes.`,
          },
  },
  "budget.report": { type: "system", ...reportText },
  "budget.criticalReport": { type: "system", ...reportText },
  "budget.escalated": {
    type: "system",
    ko: ({ kind, part, stage, call }) => ({
      title: `아직 아무도 확인하지 않았습니다 (${call ?? "–"}번째 알림)`,
      message: `${alertWords(kind, part, stage).ko} 예산 화면에서 확인해 주세요.`,
    }),
    en: ({ kind, part, stage, call }) => ({
      title: `Nobody has answered yet (call ${call ?? "–"})`,
      message: `${alertWords(kind, part, stage).en} Please acknowledge it on the budget screen.`,
    }),
  },
  "budget.acknowledged": {
    type: "system",
    ko: ({ kind, part, stage }) => ({
      title: "담당자가 확인했습니다",
      message: alertWords(kind, part, stage).ko,
    }),
    en: ({ kind, part, stage }) => ({
      title: "Somebody takes care of it",
      message: alertWords(kind, part, stage).en,
    }),
  },
  "security.breach": {
    type: "system",
    ko: ({ ip }) => ({ title: "보안 알림", message: `${word(ip)} 주소를 차단했습니다.` }),
    en: ({ ip }) => ({ title: "Security alert", message: `The address ${word(ip)} was blocked.` }),
  },
  "bulkJob.ended": {
    type: "system",
    ko: ({ status, done, total }) => ({
      title: status === "cancelled" ? "쿠폰 발급을 취소했습니다" : "쿠폰 발급이 끝났습니다",
      message: `${amount(total)}명 중 ${amount(done)}명에게 발급했습니다.`,
    }),
    en: ({ status, done, total }) => ({
      title: status === "cancelled" ? "Coupon issue cancelled" : "Coupons issued",
      message: `${amount(done)} of ${amount(total)} people got theirs.`,
    }),
  },
  "job.overdue": {
    type: "system",
    ko: ({ job }) => ({
      title: "자동 작업이 멈췄습니다",
      message: `‘${jobName(job, "ko")}’ 작업이 제때 실행되지 않았습니다.`,
    }),
    en: ({ job }) => ({
      title: "A job has not run",
      message: `“${jobName(job, "en")}” should have run by now and has not.`,
    }),
  },
  "job.recovered": {
    type: "system",
    ko: ({ job }) => ({
      title: "자동 작업이 다시 실행됩니다",
      message: `‘${jobName(job, "ko")}’ 작업이 다시 실행되었습니다.`,
    }),
    en: ({ job }) => ({
      title: "A job runs again",
      message: `“${jobName(job, "en")}” has run again.`,
    }),
  },
  "books.broken": {
    type: "system",
    ko: () => ({
      title: "장부가 맞지 않습니다",
      message: "장부 점검에서 어긋난 곳을 찾았습니다. 기술 담당자에게 바로 알려 주세요.",
    }),
    en: () => ({
      title: "The books are wrong",
      message:
        "A check of the books found something that does not add up. Tell your engineers now.",
    }),
  },
  "webhook.disabled": {
    type: "system",
    ko: ({ host }) => ({
      title: "웹훅이 중지되었습니다",
      message: `${word(host)}에서 계속 받지 않아 전송을 멈췄습니다.`,
    }),
    en: ({ host }) => ({
      title: "A webhook was disabled",
      message: `${word(host)} keeps refusing deliveries; nothing more is sent there.`,
    }),
  },
  "approval.requested": {
    type: "approval",
    ko: ({ kind }) => ({ title: "두 번째 승인 요청", message: approvalWords(kind).ko }),
    en: ({ kind }) => ({ title: "A second operator is needed", message: approvalWords(kind).en }),
  },
  "approval.decided": {
    type: "approval",
    ko: ({ status }) => ({ title: "두 번째 승인 결과", message: decisionWords(status).ko }),
    en: ({ status }) => ({ title: "Your request was decided", message: decisionWords(status).en }),
  },
  "qr.consumed": null,
  "scan.result": null,
  "stats.updated": null,
  "metrics.updated": null,
  "notification.created": null,
  "business.changed": null,
  "homeConfig.changed": null,
};

const isTopic = (template: string): template is Topic => Object.hasOwn(templates, template);

/** What type of notification a topic becomes; undefined for none. */
export const typeOf = (topic: string): NotificationType | undefined =>
  isTopic(topic) ? templates[topic]?.type : undefined;

const UNNAMED: Record<Locale, Text> = {
  ko: { title: "알림", message: "" },
  en: { title: "Notification", message: "" },
};

/** The text of a stored notification in the reader's language. */
export const textOf = (template: string, data: NotificationData, locale: Locale): Text =>
  (isTopic(template) ? templates[template]?.[locale](data) : undefined) ?? UNNAMED[locale];
