export const application = {
  title: "신청 결과",
  email: "이메일",
  emailInvalid: "이메일 주소를 다시 확인해 주세요.",
  registrationNumber: "사업자등록번호",
  registrationNumberInvalid: "10자리 숫자를 적어 주세요.",
  submittedAt: "보낸 때",
  reviewedAt: "심사한 때",
  expiresAt: "심사 기한",
  refresh: "지금 상태 다시 보기",
  other: "다른 신청 찾기",
  find: {
    title: "어느 가게의 신청인가요?",
    text: "신청할 때 적은 이메일과 등록번호로 찾아요.",
    missing: "아직 승인되지 않은 신청이 있어요. 남은 칸을 채우면 자세히 볼 수 있어요.",
    submit: "결과 보기",
  },
  none: {
    title: "이런 신청이 없어요",
    text: "이메일과 등록번호가 신청할 때와 같은지 확인해 주세요.",
  },
  next: {
    apply: "다시 신청하기",
    signIn: "로그인하기",
  },
  verdict: {
    reason: "돌려보낸 이유",
    pending: {
      title: "심사하고 있어요",
      text: "담당자가 내용을 확인하고 있어요. 결과는 이 화면에서 볼 수 있어요.",
    },
    approved: { title: "승인됐어요", text: "신청할 때 정한 비밀번호로 바로 로그인할 수 있어요." },
    rejected: { title: "신청이 돌아왔어요", text: "이유를 확인하고 고쳐서 다시 신청해 주세요." },
    expired: { title: "심사 기한이 지났어요", text: "다시 신청하면 새로 심사해요." },
  },
} as const;
