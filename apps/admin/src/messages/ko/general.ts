export const shell = {
  nav: "관리 메뉴",
  areas: {
    budget: "예산 현황",
    applications: "입점 신청",
    settlements: "정산",
    approvals: "두 번째 승인",
  },
  notFound: {
    title: "찾는 화면이 없습니다",
    text: "주소가 바뀌었거나 사라진 화면입니다.",
    home: "처음으로",
  },
} as const;

export const session = {
  title: "Buzz 운영 관리",
  motto: "동네로 가는 예산을 끝까지 지켜봅니다.",
  text: "운영자 계정으로 로그인하세요.",
  email: "이메일",
  emailWrong: "이메일 주소를 확인해 주세요.",
  password: "비밀번호",
  passwordMissing: "비밀번호를 입력해 주세요.",
  signIn: "로그인",
  signOut: "로그아웃",
  currentPassword: "현재 비밀번호",
  newPassword: "새 비밀번호",
  newPasswordHint: "8자 이상, 대문자·소문자·숫자·기호 중 세 종류를 섞어 주세요.",
  newPasswordWrong: "더 안전한 비밀번호를 정해 주세요. 최근 다섯 개는 다시 쓸 수 없습니다.",
  changePassword: "비밀번호 바꾸기",
  setUp: {
    password: {
      title: "비밀번호를 새로 정해 주세요",
      text: "로그인에 쓴 비밀번호는 바꿔야 합니다.",
    },
    "2fa": { title: "계정을 지켜 주세요", text: "운영자는 2단계 인증으로 로그인합니다." },
  },
} as const;

export const operator = {
  security: "계정 보안",
  securityText: "로그인 방법과 로그인한 기기를 관리합니다.",
  account: "내 계정",
  signOut: "로그아웃",
  roles: {
    super_admin: "최고 관리자",
    admin: "관리자",
    business_manager: "가게 담당",
    content_manager: "콘텐츠 담당",
    none: "권한 없음",
  },
} as const;

export const decision = {
  cancel: "취소",
  reload: "최신 상태 보기",
  safe: "반영되었는지 아직 알 수 없습니다. 다시 눌러도 두 번 처리되지 않습니다.",
  reasonWrong: "10자 이상 500자 이하로 적어 주세요.",
} as const;
