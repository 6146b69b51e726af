export const transactions = {
  coupon: "쿠폰",
  mileage: "마일리지",
  unsettled: "정산 전",
  inSettlement: "정산 요청됨",
} as const;
