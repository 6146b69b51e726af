export const signIn = {
  title: "스캔 한 번으로\n계산 끝",
  text: "쿠폰과 마일리지를 받고 정산까지 한곳에서.",
  again: "로그인이 끝났어요. 다시 로그인하면 보던 화면으로 돌아가요.",
  identifier: "이메일 또는 사업자등록번호",
  identifierHint: "등록번호는 숫자만 입력해도 돼요.",
  identifierInvalid: "이메일이나 10자리 등록번호를 입력해 주세요.",
  password: "비밀번호",
  passwordMissing: "비밀번호를 입력해 주세요.",
  submit: "로그인",
  apply: "우리 가게 입점 신청",
  application: "신청 결과 확인",
  forgot: "비밀번호를 잊었어요",
  refused: {
    credentials: "이메일·등록번호나 비밀번호가 맞지 않아요.",
    closed: "이용이 중지된 계정이에요. 남구청 담당자에게 문의해 주세요.",
    locked: "여러 번 틀려서 잠시 잠겼어요. {time} 이후에 다시 시도해 주세요.",
  },
} as const;
