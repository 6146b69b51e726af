export const home = {
  recent: "최근 거래",
  all: "모두 보기",
  shortcuts: "바로 가기",
  scan: "QR 스캔",
  settlement: "정산",
  statistics: "분석",
  shop: "가게 정보",
  pendingAmount: "지급 대기",
  pendingUse: "{customer} 손님의 사용 결과를 아직 몰라요. 눌러서 확인하세요.",
  none: {
    title: "아직 거래가 없어요",
    text: "손님의 쿠폰이나 마일리지 QR을 스캔하면 여기에 쌓여요.",
  },
  today: {
    live: "실시간",
    sales: "오늘 버즈로 판 금액",
    amount: "사업단이 부담하는 금액",
    customers: "손님",
    people: "{count, number}명",
    transactions: "거래",
    uses: "{count, number}건",
    average: "한 건 평균",
  },
  change: {
    more: "어제 이맘때보다 {share} 많아요",
    less: "어제 이맘때보다 {share} 적어요",
    same: "어제 이맘때와 같아요",
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
