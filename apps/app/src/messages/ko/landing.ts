export const landing = {
  title: "{name}님이 Buzz에 초대했어요",
  text: "우리 동네 가게에서 쓰는 쿠폰과 포인트예요. 지금 가입하면 선물을 드려요.",
  points: "가입 축하 {amount}",
  pointsText: "가게에서 현금처럼 써요.",
  coupon: "가입 축하 {amount} 쿠폰",
  couponText: "QR만 보여 주면 바로 할인돼요.",
  visitor: "{amount} 쿠폰 하나 더",
  visitorText: "{minutes, number}분 안에 가입하면 드려요.",
  member: "이미 Buzz 회원이에요. 초대 선물은 새로 가입할 때 받을 수 있어요.",
  join: "가입하고 선물 받기",
  look: "먼저 둘러보기",
  home: "홈으로",
  unknown: "초대 코드를 찾을 수 없어요",
  unknownText:
    "링크가 끝까지 복사됐는지 초대한 분에게 확인해 주세요. 초대 없이도 Buzz를 쓸 수 있어요.",
  joinWithout: "초대 없이 가입하기",
} as const;
