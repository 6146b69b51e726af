import type { Settings } from "../kernel/settings.js";

export const categories = [
  "referral",
  "coupon",
  "mileage",
  "settlement",
  "budget",
  "exposure",
  "security",
] as const;

type Entry = { category: (typeof categories)[number]; ko: string; en: string };

const of =
  (category: Entry["category"]) =>
  (ko: string, en: string): Entry => ({ category, ko, en });

const referral = of("referral");
const coupon = of("coupon");
const mileage = of("mileage");
const settlement = of("settlement");
const budget = of("budget");
const exposure = of("exposure");
const security = of("security");

/** What every setting means, and where operators look for it. */
export const catalogue: Record<keyof Settings, Entry> = {
  referral_reward_amount: referral("추천인 보상 (가입 1건, P)", "Referrer's reward per sign-up, P"),
  signup_bonus_mileage: referral("초대받은 사람의 마일리지 (P)", "Referee's points, P"),
  signup_bonus_coupon: referral("초대받은 사람의 쿠폰 (원)", "Referee's coupon, won"),
  referral_visitor_coupon: referral("방문자 쿠폰 (원)", "Visitor's coupon, won"),
  referral_visitor_coupon_seconds: referral(
    "방문자 쿠폰 제안 시간 (초)",
    "How long the visitor's coupon is offered, s",
  ),
  referral_window_days: referral("방문 후 가입 인정 기간 (일)", "Visit to sign-up, days"),
  referral_daily_limit_per_referrer: referral(
    "추천인별 24시간 가입 한도 (건)",
    "Sign-ups per referrer in 24 h",
  ),
  referral_ip_daily_limit: referral(
    "같은 주소의 24시간 보상 한도 (건)",
    "Rewarded sign-ups per address in 24 h",
  ),
  referral_monthly_cap_per_user: referral(
    "추천인별 월 보상 한도 (원)",
    "Referrer's rewards per month, won",
  ),
  referral_daily_cap_total: referral(
    "전체 추천인 일 보상 한도 (원)",
    "All referrers' rewards per day, won",
  ),
  coupon_default_expire_days: coupon("쿠폰 기본 유효 기간 (일)", "Default life of a coupon, days"),
  coupon_percentage_default_cap: coupon(
    "정률 쿠폰 기본 최대 할인 (원)",
    "Default cap of a percentage coupon, won",
  ),
  event_coupon_government_ratio: coupon(
    "이벤트 쿠폰의 구 부담 비율 (%)",
    "District's share of event coupons, %",
  ),
  qr_code_ttl_seconds: coupon("QR 유효 시간 (초)", "Life of a QR code, s"),
  mileage_expire_days: mileage("마일리지 유효 기간 (일)", "Life of points, days"),
  mileage_daily_use_limit: mileage("하루 사용 한도 (P)", "Points used per day, P"),
  settlement_processing_days: settlement("정산 처리 기간 (영업일)", "Processing, business days"),
  settlement_request_window_days: settlement("정산 신청 가능 기간 (일)", "Request window, days"),
  settlement_daily_closing: settlement(
    "하루 마감 뒤 자동 정산 신청",
    "Request settlements when a day is over",
  ),
  bank_file_euc_kr: settlement(
    "이체 파일을 EUC-KR로 작성 (UTF-8을 받지 않는 은행)",
    "Bank files in EUC-KR, for a bank that takes no UTF-8",
  ),
  settlement_monthly_cap_per_business: settlement(
    "가맹점별 월 정산 한도 (원, 없음 가능)",
    "Settled per shop and month, won, or none",
  ),
  budget_total: budget("월 예산 (원)", "Month's budget, won"),
  budget_referral: budget("추천 예산 (원)", "Referral budget, won"),
  budget_coupon: budget("쿠폰 예산 (원)", "Coupon budget, won"),
  budget_event: budget("이벤트 예산 (원)", "Event budget, won"),
  budget_settlement: budget("정산 예산 (원)", "Settlement budget, won"),
  budget_daily_limit: budget("자동 보상 하루 한도 (원)", "Automatic rewards per day, won"),
  budget_weekend_half: budget("주말 하루 한도 절반", "Half the day's limit on weekends"),
  budget_surge_hour_limit: budget(
    "한도를 절반으로 줄이는 한 시간 예약액 (원, 없음 가능)",
    "Promised in an hour before limits are halved, won, or none",
  ),
  budget_warning_threshold: budget("주의 단계 (%)", "Warning stage, %"),
  budget_danger_threshold: budget("위험 단계 (%)", "Danger stage, %"),
  budget_critical_threshold: budget("심각 단계 (%)", "Critical stage, %"),
  exposure_rotation_seconds: exposure("노출 순환 주기 (초)", "Rotation of shops, s"),
  exposure_guaranteed_minimum: exposure("월 최소 노출 (회)", "Least exposures per month"),
  exposure_category_rotation: exposure(
    "순환할 때 업종을 번갈아 노출",
    "Neighbours in a rotation come from different categories",
  ),
  exposure_time_based: exposure(
    "영업 시간에 맞추어 노출",
    "Shops have their turns at the hours they open",
  ),
  access_token_ttl_seconds: security("접속 토큰 유효 시간 (초)", "Life of an access token, s"),
  refresh_token_ttl_seconds: security("갱신 토큰 유효 시간 (초)", "Life of a refresh token, s"),
  login_max_attempts: security("로그인 실패 허용 횟수", "Failed sign-ins before the lock"),
  login_lockout_minutes: security("로그인 잠금 시간 (분)", "Lock after failed sign-ins, min"),
  admin_idle_minutes: security("운영자 무활동 한도 (분)", "Operators' idle limit, min"),
  admin_absolute_hours: security("운영자 접속 한도 (시간)", "Operators' longest session, h"),
  rate_limit_auth: security("로그인 실패 한도 (15분)", "Failed sign-ins per 15 min"),
  rate_limit_admin: security("운영자 요청 한도 (15분)", "Operators' requests per 15 min"),
  rate_limit_general: security("일반 요청 한도 (15분)", "Other requests per 15 min"),
  rate_limit_apps: security("앱 요청 한도 (15분, 로그인)", "Apps' requests per 15 min, signed in"),
  rate_limit_apps_anonymous: security(
    "앱 요청 한도 (15분, 비로그인)",
    "Apps' requests per 15 min, without a token",
  ),
  rate_limit_qr: security("QR 발급 한도 (5분)", "QR codes per 5 min and user"),
  ip_autoblock_per_minute: security(
    "주소 자동 차단 기준 (분당 거부 횟수, 0은 끔)",
    "Refused requests per minute that block an address, 0 for off",
  ),
  maker_checker_payout_min: security(
    "두 번째 승인이 필요한 지급액 (원, 없음 가능)",
    "Payouts that need a second operator, from won, or none",
  ),
  maker_checker_points_min: security(
    "두 번째 승인이 필요한 지급 포인트 (P, 없음 가능)",
    "Grants that need a second operator, from P, or none",
  ),
  maker_checker_budget: security("예산 변경 두 번째 승인", "Second operator for budgets"),
  maker_checker_roles: security("권한 부여 두 번째 승인", "Second operator for roles"),
  maker_checker_resume: security("재개 두 번째 승인", "Second operator for resuming"),
};
