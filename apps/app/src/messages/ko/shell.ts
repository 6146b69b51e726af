export const shell = {
  nav: "주요 메뉴",
  tabs: {
    home: "홈",
    coupons: "쿠폰",
    local: "동네",
    invite: "마케터",
    my: "마이",
  },
  notices: "알림",
  notFound: {
    title: "찾는 화면이 없어요",
    text: "주소가 바뀌었거나 사라진 화면이에요.",
    home: "홈으로 가기",
  },
} as const;
