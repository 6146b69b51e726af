export const qr = {
  over: "시간이 지났어요",
  renew: "새 코드 받기",
  again: "다시 시도",
} as const;
