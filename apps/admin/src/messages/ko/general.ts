export const shell = {
  nav: "관리 메뉴",
  groups: {
    overview: "현황",
    money: "예산과 정산",
    programme: "혜택",
    shops: "가게와 콘텐츠",
    contents: "콘텐츠",
    people: "사람",
    system: "시스템",
  },
  areas: {
    dashboard: "대시보드",
    approvals: "두 번째 승인",
    coupons: "쿠폰",
    jobs: "작업",
    webhooks: "웹훅",
    reports: "월간 보고서",
    referral: "추천 성과",
    policies: "보상 정책",
    budget: "예산",
    settlements: "정산",
    transactions: "거래 추적",
    applications: "입점 신청",
    shops: "가게",
    contents: "콘텐츠",
    members: "회원",
    operators: "운영자",
    settings: "설정",
    blocks: "접속 차단",
    audit: "감사 기록",
  },
  goTo: {
    open: "찾아가기",
    label: "화면 이름이나 거래번호",
    none: "맞는 화면이 없습니다.",
    transaction: "{no} 거래 추적하기",
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
  setUp: {
    password: {
      title: "비밀번호를 새로 정해 주세요",
      text: "로그인에 쓴 비밀번호는 바꿔야 합니다.",
    },
    "2fa": { title: "계정을 지켜 주세요", text: "운영자는 2단계 인증으로 로그인합니다." },
  },
} as const;

export const operator = {
  alerts: "알림 설정",
  alertsText: "어떤 소식을 어떤 방법으로, 언제 받을지 정합니다.",
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

export const table = {
  columns: "보이는 열",
  csv: "목록을 CSV로 저장",
  csvDone: "{count, number}줄을 저장했습니다",
  csvCut: "{total, number}줄 가운데 {saved, number}줄을 저장했습니다",
  csvCutText: "나머지는 기간이나 조건을 좁혀 따로 저장해 주세요.",
  range: "{total, number}건 중 {from, number}–{to, number}",
  choose: "{name} 고르기",
  chooseAll: "이 화면의 모두 고르기",
  chosen: "{count, number}건 고름",
  clear: "조건 지우기",
  all: "전체",
  from: "시작일",
  to: "종료일",
  backwards: "끝이 시작보다 앞섭니다.",
} as const;

export const decision = {
  cancel: "취소",
  reload: "최신 상태 보기",
  safe: "반영되었는지 아직 알 수 없습니다. 다시 눌러도 두 번 처리되지 않습니다.",
  found: "{count, number}개 찾음",
  reasonWrong: "10자 이상 500자 이하로 적어 주세요.",
  traced: "누가 언제 무엇을 왜 했는지 감사 기록에 남습니다.",
  toldOnce: {
    copy: "복사",
    copied: "복사했습니다",
    notCopied: "복사하지 못했습니다. 직접 골라 복사해 주세요.",
    close: "확인했습니다",
  },
  pending: {
    title: "두 번째 운영자의 승인을 기다립니다",
    text: "아직 아무것도 바뀌지 않았습니다. 다른 운영자가 {until}까지 ‘두 번째 승인’에서 확인하면 바로 처리됩니다.",
  },
} as const;

export const leave = {
  title: "저장하지 않고 나갈까요?",
  text: "고친 내용이 사라집니다.",
  confirm: "나가기",
} as const;
