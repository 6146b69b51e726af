type ErrorClass =
  | "VALIDATION_ERROR"
  | "AUTHENTICATION_ERROR"
  | "AUTHORIZATION_ERROR"
  | "BUSINESS_LOGIC_ERROR"
  | "DATABASE_ERROR"
  | "EXTERNAL_SERVICE_ERROR"
  | "INTERNAL_ERROR";

type HttpStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 500 | 501 | 503;

type Entry = { status: HttpStatus; class: ErrorClass; ko: string; en: string };

const of =
  (errorClass: ErrorClass) =>
  (status: HttpStatus, ko: string, en: string): Entry => ({ status, class: errorClass, ko, en });

const validation = of("VALIDATION_ERROR");
const authentication = of("AUTHENTICATION_ERROR");
const authorization = of("AUTHORIZATION_ERROR");
const business = of("BUSINESS_LOGIC_ERROR");
const external = of("EXTERNAL_SERVICE_ERROR");

/** Every error that leaves Buzz: HTTP status, class for logs and metrics, and the text people read. */
export const errorRegistry = {
  VALIDATION_001: validation(400, "필수 항목이 빠졌습니다.", "A required field is missing."),
  VALIDATION_002: validation(400, "입력값이 올바르지 않습니다.", "A value is not valid."),
  VALIDATION_003: validation(
    400,
    "입력값이 서로 맞지 않습니다.",
    "The values contradict each other.",
  ),
  VALIDATION_004: validation(409, "이미 있는 값입니다.", "This value already exists."),
  VALIDATION_005: validation(413, "보낸 내용이 너무 큽니다.", "The request is too large."),
  VALIDATION_006: validation(415, "지원하지 않는 형식입니다.", "This media type is not accepted."),
  ROUTE_001: validation(404, "없는 주소입니다.", "There is no such route."),
  UPLOAD_001: validation(400, "파일이 없습니다.", "No file was sent."),
  UPLOAD_003: validation(400, "파일이 너무 큽니다.", "The file is too large."),
  UPLOAD_004: validation(400, "파일이 너무 많습니다.", "There are too many files."),
  UPLOAD_005: validation(400, "받을 수 없는 파일 형식입니다.", "This file type is not accepted."),

  AUTH_001: authentication(401, "로그인이 필요합니다.", "Please sign in."),
  AUTH_002: authentication(401, "로그인이 만료되었습니다.", "Your sign-in has ended."),
  AUTH_004: authentication(401, "로그인 정보가 맞지 않습니다.", "These credentials are not right."),
  AUTH_006: authentication(
    400,
    "인증 코드가 맞지 않거나 만료되었습니다.",
    "The code is wrong or has expired.",
  ),
  AUTH_008: authentication(
    403,
    "여러 번 실패하여 잠시 잠겼습니다.",
    "Locked for a while after failed attempts.",
  ),
  AUTH_011: authentication(
    400,
    "자동 입력 방지 확인이 필요합니다.",
    "Please complete the CAPTCHA.",
  ),
  AUTH_012: authentication(
    400,
    "재설정 링크가 만료되었거나 이미 쓰였습니다.",
    "The reset link was used or has expired.",
  ),

  AUTH_003: authorization(403, "권한이 없습니다.", "You may not do this."),
  AUTH_009: authorization(
    403,
    "먼저 계정 설정을 마쳐 주세요.",
    "Please finish setting up your account first.",
  ),
  AUTH_010: authorization(403, "이용이 중지된 계정입니다.", "This account is suspended or closed."),
  AUTH_013: authorization(403, "차단된 주소입니다.", "This address is blocked."),
  AUTH_014: authorization(
    403,
    "2단계 인증을 다시 해 주세요.",
    "Please confirm your second factor again.",
  ),

  AUTH_007: business(
    400,
    "소셜 로그인 계정에는 비밀번호가 없습니다.",
    "This account signs in socially and has no password.",
  ),
  RATE_001: business(
    429,
    "요청이 너무 많습니다. 잠시 후 다시 시도해 주세요.",
    "Too many requests. Please try again later.",
  ),
  RESOURCE_001: business(404, "찾을 수 없습니다.", "Not found."),
  RESOURCE_002: business(409, "이미 있습니다.", "This already exists."),
  RESOURCE_003: business(
    409,
    "지금 상태에서는 할 수 없습니다.",
    "The current state does not allow this.",
  ),
  CONFLICT_IDEMPOTENCY: business(
    409,
    "같은 요청 키가 다른 내용에 쓰였습니다.",
    "This idempotency key belongs to another request.",
  ),
  USER_001: business(409, "이미 가입된 이메일입니다.", "This e-mail is already registered."),
  BUSINESS_001: business(404, "가게를 찾을 수 없습니다.", "Shop not found."),
  BUSINESS_002: business(
    403,
    "승인된 가게만 할 수 있습니다.",
    "Only an approved shop can do this.",
  ),
  BUSINESS_003: business(
    409,
    "이미 등록된 사업자등록번호입니다.",
    "This registration number is already in use.",
  ),
  BUSINESS_004: business(404, "입점 신청을 찾을 수 없습니다.", "Application not found."),
  BUSINESS_005: business(
    409,
    "이미 처리된 입점 신청입니다.",
    "This application was already processed.",
  ),
  BUDGET_001: business(403, "예산 한도를 넘습니다.", "The budget would be exceeded."),
  BUDGET_002: business(403, "지금은 잠시 중지되었습니다.", "This is stopped at the moment."),
  QR_001: business(404, "알 수 없는 QR 코드입니다.", "Unknown QR code."),
  QR_002: business(400, "만료된 QR 코드입니다.", "This QR code has expired."),
  QR_003: business(
    409,
    "이미 쓰였거나 새 QR로 바뀐 코드입니다.",
    "This QR code was used or replaced.",
  ),
  COUPON_001: business(400, "사용 기간이 아닌 쿠폰입니다.", "This coupon is outside its validity."),
  COUPON_002: business(400, "사용할 수 없는 쿠폰입니다.", "This coupon is not active."),
  COUPON_003: business(
    400,
    "이 가게에서는 쓸 수 없는 쿠폰입니다.",
    "This coupon is not valid at this shop.",
  ),
  COUPON_004: business(
    400,
    "최소 구매 금액에 미치지 못합니다.",
    "The purchase is below the minimum.",
  ),
  COUPON_005: business(409, "이미 사용한 쿠폰입니다.", "This coupon was already used."),
  COUPON_006: business(409, "이미 받은 쿠폰입니다.", "You already hold this coupon."),
  COUPON_007: business(409, "쿠폰이 모두 소진되었습니다.", "This coupon is sold out."),
  ADMIN_COUPON_001: business(
    400,
    "대상 가게가 없거나 승인되지 않았습니다.",
    "A listed shop is unknown or not approved.",
  ),
  ADMIN_COUPON_002: business(
    400,
    "대상 가게가 없거나 승인되지 않았습니다.",
    "A listed shop is unknown or not approved.",
  ),
  ADMIN_COUPON_003: business(
    409,
    "발급된 쿠폰은 완전히 삭제할 수 없습니다.",
    "An issued coupon cannot be deleted for good.",
  ),
  ADMIN_COUPON_004: business(400, "조건에 맞는 사용자가 없습니다.", "No user matches the target."),
  ADMIN_COUPON_005: business(
    400,
    "남은 수량이 부족합니다.",
    "The remaining quantity is too small.",
  ),
  ADMIN_COUPON_006: business(
    400,
    "모든 대상이 이미 쿠폰을 받았습니다.",
    "Every target already holds the coupon.",
  ),
  MILEAGE_001: business(400, "마일리지가 부족합니다.", "There is not enough mileage."),
  MILEAGE_002: business(
    400,
    "1P 이상의 정수로 입력해 주세요.",
    "Enter a whole number of points, at least 1.",
  ),
  MILEAGE_003: business(400, "하루 사용 한도를 넘습니다.", "The daily limit would be exceeded."),
  SETTLEMENT_001: business(400, "정산 가능한 금액을 넘습니다.", "More than can be settled."),
  SETTLEMENT_002: business(
    409,
    "이 날짜의 정산 요청이 이미 진행 중입니다.",
    "A request for this day is already open.",
  ),
  SETTLEMENT_003: business(400, "정산을 요청할 수 없는 날짜입니다.", "This day cannot be settled."),
  SETTLEMENT_004: business(400, "정산할 내역이 없습니다.", "There is nothing to settle."),
  SETTLEMENT_005: business(
    409,
    "지금 상태에서는 할 수 없는 처리입니다.",
    "The settlement's state does not allow this.",
  ),
  SETTLEMENT_006: business(
    409,
    "지급 결과 확인이 먼저 필요합니다.",
    "The payout's result must be reconciled first.",
  ),
  SETTLEMENT_007: business(
    400,
    "등록된 계좌와 다릅니다.",
    "The bank details differ from the registered account.",
  ),
  REFERRAL_001: business(404, "알 수 없는 추천 코드입니다.", "Unknown referral code."),
  REFERRAL_002: business(400, "추천 조건에 맞지 않습니다.", "A referral rule is broken."),
  REFERRAL_003: business(409, "이미 처리된 추천입니다.", "This referral was already converted."),
  REFERRAL_004: business(409, "받을 보상이 없습니다.", "There is nothing left to claim."),
  POLICY_001: business(
    409,
    "같은 유형의 정책이 이미 있습니다.",
    "An active policy of this type exists.",
  ),
  REVIEW_001: business(409, "이미 리뷰를 남겼습니다.", "You already reviewed this shop."),
  REVIEW_002: business(
    400,
    "내 리뷰에는 투표할 수 없습니다.",
    "You cannot vote on your own review.",
  ),
  REVIEW_003: business(409, "이미 신고했습니다.", "You already reported this."),
  REVIEW_004: business(409, "이미 답글이 있습니다.", "A reply exists."),
  EVENT_001: business(409, "이미 참여했습니다.", "You already joined."),
  EVENT_002: business(409, "이벤트 정원이 찼습니다.", "The event is full."),
  EVENT_003: business(409, "진행 중인 이벤트가 아닙니다.", "The event is not running."),

  SERVER_002: of("DATABASE_ERROR")(500, "잠시 문제가 생겼습니다.", "Something went wrong."),

  AUTH_005: external(
    501,
    "준비되지 않은 로그인 방법입니다.",
    "This sign-in method is not available.",
  ),
  UPLOAD_002: external(503, "파일을 저장하지 못했습니다.", "The file could not be stored."),
  HEALTH_001: external(503, "상태 확인에 실패했습니다.", "A health probe failed."),
  SERVER_003: external(503, "잠시 연결할 수 없습니다.", "Temporarily unavailable."),

  SERVER_001: of("INTERNAL_ERROR")(500, "잠시 문제가 생겼습니다.", "Something went wrong."),
} as const satisfies Record<string, Entry>;

export type ErrorCode = keyof typeof errorRegistry;
