import type { Locale } from "../kernel/errors.js";
import { isCalendarJob, isTimerJob, type RecurringJob } from "./schedule.js";

/** What people call the recurring jobs. */
const jobNames: Record<Locale, Record<RecurringJob, string>> = {
  ko: {
    "mileage.expire": "마일리지 소멸",
    "mileage.tell-expiry": "마일리지 소멸 예고",
    "outbox.deliver": "알림 전달",
    "notifications.send": "이메일·문자·푸시 전송",
    "webhooks.deliver": "웹훅 전송",
    "exposure.flush": "노출 집계",
    "budget.stages": "예산 단계 확인",
    "audit.seal": "감사 기록 봉인",
    "coupons.expire": "쿠폰 만료",
    "applications.expire": "입점 신청 만료",
    "exposure.draw": "노출 순서 추첨",
    "notifications.prune": "오래된 알림 정리",
    "outbox.prune": "전달된 메시지 정리",
    "webhooks.prune": "오래된 웹훅 기록 정리",
    "notificationDeliveries.prune": "오래된 전송 기록 정리",
    "passkeyChallenges.sweep": "패스키 요청 정리",
    "qr.sweep": "QR 정리",
    "documents.sweep": "제출 서류 정리",
    "files.sweep-erased": "삭제된 파일 정리",
    "retention.expired": "기한이 지난 자료 정리",
    "retention.addresses": "주소 기록 삭제",
    "retention.idle": "장기 미이용 계정 정리",
    "books.check": "장부 점검",
    "settlements.close": "하루 마감 정산 신청",
  },
  en: {
    "mileage.expire": "Expiry of points",
    "mileage.tell-expiry": "Notices before points expire",
    "outbox.deliver": "Delivery of notifications",
    "notifications.send": "E-mail, SMS and push",
    "webhooks.deliver": "Delivery of webhooks",
    "exposure.flush": "Counts of exposure",
    "budget.stages": "Budget stages",
    "audit.seal": "Seals of the audit log",
    "coupons.expire": "Expiry of coupons",
    "applications.expire": "Expiry of applications",
    "exposure.draw": "Draws of exposure",
    "notifications.prune": "Old notifications",
    "outbox.prune": "Delivered messages",
    "webhooks.prune": "Old deliveries of webhooks",
    "notificationDeliveries.prune": "Old e-mails, SMS and pushes",
    "passkeyChallenges.sweep": "Passkey requests",
    "qr.sweep": "Old QR codes",
    "documents.sweep": "Unused documents",
    "files.sweep-erased": "Erased files",
    "retention.expired": "What is past its time",
    "retention.addresses": "Old addresses",
    "retention.idle": "Accounts idle for a year",
    "books.check": "Check of the books",
    "settlements.close": "Settlements of the day before",
  },
};

/** The name of a stored job; a dash for one that this version does not know. */
export const jobName = (job: unknown, locale: Locale): string =>
  typeof job === "string" && (isTimerJob(job) || isCalendarJob(job)) ? jobNames[locale][job] : "–";
