import type { Settings } from "../kernel/settings-schema.js";

export const categories = [
  "referral",
  "coupon",
  "mileage",
  "settlement",
  "budget",
  "exposure",
  "security",
] as const;

/** What a number counts. */
export const units = [
  "won",
  "points",
  "seconds",
  "minutes",
  "hours",
  "days",
  "businessDays",
  "percent",
  "times",
] as const;

type Entry = {
  category: (typeof categories)[number];
  /** Null for what is on or off. */
  unit: (typeof units)[number] | null;
  ko: string;
  en: string;
};

const of =
  (category: Entry["category"]) =>
  (unit: Entry["unit"], ko: string, en: string): Entry => ({ category, unit, ko, en });

const referral = of("referral");
const coupon = of("coupon");
const mileage = of("mileage");
const settlement = of("settlement");
const budget = of("budget");
const exposure = of("exposure");
const security = of("security");

/** What every setting means, what it counts, and where operators look for it. */
export const catalogue: Record<keyof Settings, Entry> = {
  referral_reward_amount: referral(
    "points",
    "추천인 보상, 가입 1건",
    "Referrer's reward per sign-up",
  ),
  signup_bonus_mileage: referral("points", "초대받은 사람의 마일리지", "Referee's points"),
  signup_bonus_coupon: referral("won", "초대받은 사람의 쿠폰", "Referee's coupon"),
  referral_visitor_coupon: referral("won", "방문자 쿠폰", "Visitor's coupon"),
  referral_visitor_coupon_seconds: referral(
    "seconds",
    "방문자 쿠폰 제안 시간",
    "How long the visitor's coupon is offered",
  ),
  referral_window_days: referral(
    "days",
    "방문 후 가입 인정 기간",
    "From visit to sign-up, at most",
  ),
  referral_daily_limit_per_referrer: referral(
    "times",
    "추천인별 24시간 가입 한도",
    "Sign-ups per referrer in 24 h",
  ),
  referral_ip_daily_limit: referral(
    "times",
    "같은 주소의 24시간 보상 한도",
    "Rewarded sign-ups per address in 24 h",
  ),
  referral_monthly_cap_per_user: referral(
    "won",
    "추천인별 월 보상 한도",
    "Referrer's rewards per month",
  ),
  referral_daily_cap_total: referral(
    "won",
    "전체 추천인 일 보상 한도",
    "All referrers' rewards per day",
  ),
  coupon_default_expire_days: coupon("days", "쿠폰 기본 유효 기간", "Default life of a coupon"),
  coupon_percentage_default_cap: coupon(
    "won",
    "정률 쿠폰 기본 최대 할인",
    "Default cap of a percentage coupon",
  ),
  event_coupon_government_ratio: coupon(
    "percent",
    "이벤트 쿠폰의 구 부담 비율",
    "District's share of event coupons",
  ),
  qr_code_ttl_seconds: coupon("seconds", "QR 유효 시간", "Life of a QR code"),
  mileage_expire_days: mileage("days", "마일리지 유효 기간", "Life of points"),
  mileage_daily_use_limit: mileage(
    "points",
    "한 사람의 하루 사용 한도",
    "Points that one person may use per day",
  ),
  settlement_processing_days: settlement("businessDays", "정산 처리 기간", "Processing time"),
  settlement_request_window_days: settlement(
    "days",
    "정산 신청 가능 기간",
    "How long a day can be requested",
  ),
  settlement_daily_closing: settlement(
    null,
    "하루 마감 뒤 자동 정산 신청",
    "Request settlements when a day is over",
  ),
  bank_file_euc_kr: settlement(
    null,
    "이체 파일을 EUC-KR로 작성 (UTF-8을 받지 않는 은행)",
    "Bank files in EUC-KR, for a bank that takes no UTF-8",
  ),
  settlement_monthly_cap_per_business: settlement(
    "won",
    "가맹점별 월 정산 한도",
    "Settled per shop and month",
  ),
  budget_total: budget("won", "월 예산", "Month's budget"),
  budget_referral: budget("won", "추천 예산", "Referral budget"),
  budget_coupon: budget("won", "쿠폰 예산", "Coupon budget"),
  budget_event: budget("won", "이벤트 예산", "Event budget"),
  budget_settlement: budget("won", "정산 예산", "Settlement budget"),
  budget_daily_limit: budget("won", "자동 보상 하루 한도", "Automatic rewards per day"),
  budget_surge_hour_limit: budget(
    "won",
    "한도를 절반으로 줄이는 한 시간 예약액",
    "Promised in an hour before limits are halved",
  ),
  bot_attack_signs: security(
    "times",
    "추천과 이벤트를 멈추는 10분간 의심 주소 수",
    "Suspicious addresses in 10 minutes that pause referral and events",
  ),
  budget_weekend_half: budget(
    null,
    "주말에는 하루 한도의 절반만",
    "Half the day's limit on weekends",
  ),
  budget_warning_threshold: budget("percent", "주의 단계", "Warning stage"),
  budget_danger_threshold: budget("percent", "위험 단계", "Danger stage"),
  budget_critical_threshold: budget("percent", "심각 단계", "Critical stage"),
  exposure_rotation_seconds: exposure("seconds", "노출 순환 주기", "Rotation of shops"),
  exposure_guaranteed_minimum: exposure(
    "times",
    "가게별 월 최소 노출",
    "Least exposures per shop and month",
  ),
  exposure_category_rotation: exposure(
    null,
    "순환할 때 업종을 번갈아 노출",
    "Neighbours in a rotation come from different categories",
  ),
  exposure_time_based: exposure(
    null,
    "영업 시간에 맞추어 노출",
    "Shops have their turns at the hours they open",
  ),
  access_token_ttl_seconds: security("seconds", "접속 토큰 유효 시간", "Life of an access token"),
  refresh_token_ttl_seconds: security("seconds", "갱신 토큰 유효 시간", "Life of a refresh token"),
  login_max_attempts: security(
    "times",
    "잠기기 전 로그인 실패 허용",
    "Failed sign-ins before the lock",
  ),
  login_lockout_minutes: security("minutes", "로그인 잠금 시간", "Lock after failed sign-ins"),
  admin_idle_minutes: security("minutes", "운영자 무활동 한도", "Operators' idle limit"),
  admin_absolute_hours: security("hours", "운영자 최대 접속 시간", "Operators' longest session"),
  rate_limit_auth: security("times", "로그인 실패 한도, 15분", "Failed sign-ins per 15 min"),
  rate_limit_admin: security("times", "운영자 요청 한도, 15분", "Operators' requests per 15 min"),
  rate_limit_general: security("times", "일반 요청 한도, 15분", "Other requests per 15 min"),
  rate_limit_apps: security(
    "times",
    "로그인한 앱의 요청 한도, 15분",
    "Apps' requests per 15 min, signed in",
  ),
  rate_limit_apps_anonymous: security(
    "times",
    "로그인하지 않은 앱의 요청 한도, 15분",
    "Apps' requests per 15 min, without a token",
  ),
  rate_limit_qr: security("times", "한 사람의 QR 발급 한도, 5분", "QR codes per 5 min and user"),
  ip_autoblock_per_minute: security(
    "times",
    "주소를 자동 차단하는 분당 거부 횟수, 0은 끔",
    "Refused requests per minute that block an address, 0 for off",
  ),
  maker_checker_payout_min: security(
    "won",
    "두 번째 승인이 필요한 지급액, 0은 항상",
    "Payouts that need a second operator, from, 0 for always",
  ),
  maker_checker_points_min: security(
    "points",
    "두 번째 승인이 필요한 지급 포인트, 0은 항상",
    "Grants that need a second operator, from, 0 for always",
  ),
  maker_checker_budget: security(null, "예산 변경에 두 번째 승인", "Second operator for budgets"),
  maker_checker_roles: security(
    null,
    "운영자 등록과 역할에 두 번째 승인",
    "Second operator for new operators and roles",
  ),
  maker_checker_resume: security(
    null,
    "서비스 재개에 두 번째 승인",
    "Second operator for resuming services",
  ),
};
