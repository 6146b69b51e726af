export const home = {
  recent: "최근 거래",
  shortcuts: "바로 가기",
  scan: "QR 스캔",
  settlement: "정산",
  pendingAmount: "지급 대기",
  pendingUse: "{customer} 손님의 사용 결과를 아직 몰라요. 눌러서 확인하세요.",
  none: {
    title: "아직 거래가 없어요",
    text: "손님의 쿠폰이나 마일리지 QR을 스캔하면 여기에 쌓여요.",
  },
  today: {
    amount: "오늘 쌓인 정산 금액",
    coupons: "쿠폰",
    mileage: "마일리지",
    uses: "{count, number}건",
  },
  status: {
    pending: {
      title: "아직 승인되지 않은 가게예요",
      text: "승인되면 스캔하고 정산을 요청할 수 있어요.",
    },
    suspended: {
      title: "이용이 중지된 가게예요",
      text: "스캔과 정산 요청을 할 수 없어요. 남구청 담당자에게 문의해 주세요.",
    },
    rejected: {
      title: "승인되지 않은 가게예요",
      text: "스캔과 정산 요청을 할 수 없어요. 남구청 담당자에게 문의해 주세요.",
    },
  },
} as const;
