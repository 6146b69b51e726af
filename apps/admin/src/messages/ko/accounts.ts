export const accounts = {
  reason: "사유",
  reasonHint: "감사 기록에 남습니다. 10자 이상 적어 주세요.",
  suspend: {
    action: "정지",
    title: "{name}님의 계정을 정지할까요?",
    member:
      "모든 기기에서 바로 로그아웃되고 다시 로그인할 수 없습니다. 쿠폰과 포인트는 그대로 남습니다.",
    operator:
      "모든 기기에서 바로 로그아웃되고 다시 로그인할 수 없습니다. 맡은 역할은 그대로 남아, 정지를 풀면 다시 일할 수 있습니다.",
    confirm: "정지하기",
    done: "{name}님의 계정을 정지했습니다",
  },
  reinstate: {
    action: "정지 풀기",
    title: "{name}님의 정지를 풀까요?",
    member: "다시 로그인해 쿠폰과 포인트를 쓸 수 있습니다.",
    operator: "다시 로그인해 맡은 역할로 일할 수 있습니다.",
    confirm: "정지 풀기",
    done: "{name}님이 다시 이용할 수 있습니다",
  },
  endSessions: {
    action: "모두 로그아웃",
    title: "{name}님을 모든 기기에서 로그아웃할까요?",
    text: "기기를 잃어버렸을 때 씁니다. 비밀번호는 그대로이고 다시 로그인할 수 있습니다.",
    confirm: "로그아웃하기",
    done: "{count, plural, =0 {로그인한 기기가 없었습니다} other {기기 #대에서 로그아웃했습니다}}",
  },
  resetPassword: {
    action: "임시 비밀번호",
    title: "{name}님에게 임시 비밀번호를 줄까요?",
    text: "지금 비밀번호는 쓸 수 없게 되고 모든 기기에서 로그아웃됩니다. 임시 비밀번호는 24시간 동안 쓸 수 있으며 로그인하면 바로 바꿔야 합니다. 본인에게 이메일로 알립니다.",
    confirm: "임시 비밀번호 발급",
    field: "임시 비밀번호",
    hint: "무작위로 만들었습니다. 8자 이상의 다른 것으로 바꿀 수 있습니다.",
    wrong: "8자 이상으로, 흔하지 않은 것을 적어 주세요.",
    done: "{name}님의 임시 비밀번호",
  },
  temporary: {
    text: "지금 한 번만 보여 드립니다. 본인에게 안전하게 전해 주세요.",
    copy: "복사",
    copied: "복사했습니다",
    notCopied: "복사하지 못했습니다. 직접 골라 복사해 주세요.",
    close: "전했습니다",
  },
} as const;
