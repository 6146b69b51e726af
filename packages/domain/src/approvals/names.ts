import { z } from "zod";
import type { Locale } from "../kernel/errors.js";

/** The commands that may need a second operator (rules §16). */
export const kindName = z.enum([
  "payout",
  "bankFile",
  "points",
  "budget",
  "role",
  "operator",
  "resume",
  "settings",
]);
export type KindName = z.output<typeof kindName>;

/** What people call them. */
export const kindNames: Record<Locale, Record<KindName, string>> = {
  ko: {
    payout: "정산 지급",
    bankFile: "은행 이체 파일",
    points: "포인트 지급",
    budget: "예산 변경",
    role: "권한 부여",
    operator: "운영자 등록",
    resume: "서비스 재개",
    settings: "설정 변경",
  },
  en: {
    payout: "payout",
    bankFile: "bank file",
    points: "grant of points",
    budget: "change of a budget",
    role: "grant of a role",
    operator: "new operator",
    resume: "resuming services",
    settings: "change of settings",
  },
};

/** What people call the sub-roles. */
export const roleNames: Record<Locale, Readonly<Record<string, string>>> = {
  ko: {
    super_admin: "최고 관리자",
    admin: "관리자",
    business_manager: "가맹점 담당자",
    content_manager: "콘텐츠 담당자",
  },
  en: {
    super_admin: "super administrator",
    admin: "administrator",
    business_manager: "business manager",
    content_manager: "content manager",
  },
};
