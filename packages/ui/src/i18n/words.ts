import { useLocale } from "use-intl";
import type { SameKeys } from "./message-types";

/** The few words the components bring themselves; apps pass everything else. */
const ko = {
  retry: "다시 시도",
  close: "닫기",
  cancel: "취소",
  loading: "불러오는 중",
  offline: "인터넷 연결이 끊겼어요. 다시 연결되면 이어서 할 수 있어요.",
  errorTitle: "잠시 문제가 생겼어요",
  errorText: "조금 뒤에 다시 시도해 주세요.",
  empty: "아직 내용이 없어요",
  previousPage: "이전 페이지",
  nextPage: "다음 페이지",
  pages: "페이지",
  back: "뒤로",
  language: "언어",
  theme: "화면 모드",
  themeSystem: "자동",
  themeLight: "밝게",
  themeDark: "어둡게",
  textSize: "글자 크기",
  textNormal: "보통",
  textLarge: "크게",
  executed: "집행",
  reserved: "예약",
  remaining: "남음",
  timeLeft: "남은 시간",
  expired: "시간이 지났어요",
  erase: "한 자리 지우기",
  clear: "모두 지우기",
  showPassword: "비밀번호 보기",
  hidePassword: "비밀번호 숨기기",
  required: "필수",
  skipToContent: "본문으로 건너뛰기",
  notifications: "알림 메시지",
} as const;

const en = {
  retry: "Try again",
  close: "Close",
  cancel: "Cancel",
  loading: "Loading",
  offline: "You are offline. You can carry on as soon as the connection is back.",
  errorTitle: "Something went wrong",
  errorText: "Please try again in a moment.",
  empty: "Nothing here yet",
  previousPage: "Previous page",
  nextPage: "Next page",
  pages: "Pages",
  back: "Back",
  language: "Language",
  theme: "Appearance",
  themeSystem: "Auto",
  themeLight: "Light",
  themeDark: "Dark",
  textSize: "Text size",
  textNormal: "Normal",
  textLarge: "Large",
  executed: "Spent",
  reserved: "Reserved",
  remaining: "Left",
  timeLeft: "Time left",
  expired: "Time is up",
  erase: "Delete last digit",
  clear: "Clear",
  showPassword: "Show password",
  hidePassword: "Hide password",
  required: "Required",
  skipToContent: "Skip to content",
  notifications: "Notifications",
} satisfies SameKeys<typeof ko>;

const words = { ko, en };

export function useWords(): SameKeys<typeof ko> {
  return words[useLocale()];
}
