export const transactions = {
  coupon: "쿠폰",
  discount: "할인 코드",
  mileage: "마일리지",
  unsettled: "정산 전",
  inSettlement: "정산 요청됨",
} as const;
