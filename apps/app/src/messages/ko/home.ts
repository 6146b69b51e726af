export const home = {
  greeting: "{name}님, 안녕하세요",
  points: "내 포인트",
  pay: "결제 QR",
  coupons: "쓸 수 있는 쿠폰",
  couponCount: "{count, number}장",
  joinTitle: "동네 가게에서 쓰는\n쿠폰과 포인트",
  joinText: "가게에서 QR 하나만 보여 주면 바로 할인돼요.",
  join: "가입하기",
  signIn: "로그인",
} as const;
