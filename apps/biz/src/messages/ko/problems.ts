export const problems = {
  unreached: {
    title: "서버에 닿지 못했어요.",
    text: "인터넷 연결을 확인하고 다시 시도해 주세요.",
  },
  busy: {
    title: "요청이 너무 많았어요.",
    soon: "잠시 뒤에 다시 시도해 주세요.",
    minutes: "{minutes, number}분 뒤에 다시 시도해 주세요.",
  },
  server: {
    title: "서버에 잠시 문제가 생겼어요.",
    text: "조금 뒤에 다시 시도해 주세요.",
  },
  categories: {
    choose: "업종을 골라 주세요",
    loading: "업종을 불러오는 중",
    load: "업종 다시 불러오기",
  },
  other: "내용을 확인하고 다시 시도해 주세요.",
} as const;
