export const notifications = {
  title: "알림",
  unread: "{count, plural, =0 {모두 읽었어요} other {읽지 않은 알림 #개}}",
  readAll: "모두 읽음",
  new: "새 알림",
  none: {
    title: "아직 알림이 없어요",
    text: "정산과 가게 소식을 여기에서 알려 드려요.",
  },
} as const;
