export const shell = {
  nav: "주요 메뉴",
  tabs: {
    home: "홈",
    qr: "QR",
    settlement: "정산",
    settings: "설정",
  },
  notifications: "알림",
  notFound: {
    title: "찾는 화면이 없습니다",
    text: "주소가 바뀌었거나 사라진 화면입니다.",
    home: "홈으로 가기",
  },
} as const;
