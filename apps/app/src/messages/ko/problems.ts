export const problems = {
  more: "더 보기",
  unreached: {
    title: "연결되지 않았어요",
    text: "인터넷 연결을 확인하고 다시 시도해 주세요.",
  },
  busy: {
    title: "요청이 너무 많았어요",
    soon: "잠시 뒤에 다시 시도해 주세요.",
    minutes: "{minutes, number}분 뒤에 다시 시도해 주세요.",
  },
  server: {
    title: "잠시 문제가 생겼어요",
    text: "저희 쪽 문제예요. 조금 뒤에 다시 시도해 주세요.",
  },
  codes: {
    COUPON_001: {
      title: "쓸 수 있는 기간이 아니에요",
      text: "쿠폰함에서 유효 기간을 확인해 주세요.",
    },
    COUPON_002: {
      title: "취소된 쿠폰이에요",
      text: "쿠폰함에서 다른 쿠폰을 골라 주세요.",
    },
    COUPON_005: {
      title: "이미 사용한 쿠폰이에요",
      text: "쿠폰함에서 사용한 곳을 볼 수 있어요.",
    },
    MILEAGE_001: {
      title: "쓸 수 있는 포인트가 없어요",
      text: "친구를 초대하면 포인트를 받아요.",
    },
    BUDGET_001: {
      title: "오늘 준비한 예산이 모두 쓰였어요",
      text: "받을 혜택은 그대로 남아 있어요. 내일 다시 시도해 주세요.",
    },
    BUDGET_002: {
      title: "지금은 잠시 멈춰 있어요",
      text: "쿠폰과 포인트는 그대로 남아 있어요. 조금 뒤에 다시 시도해 주세요.",
    },
  },
} as const;
