import type { Scene } from "./pictures/scenes.js";

type Story = {
  title: string;
  contentType: "tourist" | "photospot" | "restaurant";
  scenes: readonly [Scene, ...Scene[]];
  tags: string[];
  description: string;
  contentBody: string;
};

/** Tales of invented places, as an editor of the district might write them. */
export const stories: readonly Story[] = [
  {
    title: "바람고개 해안길, 한 시간 반의 바다",
    contentType: "tourist",
    scenes: ["cliffs", "islands"],
    tags: ["산책", "바다", "주말"],
    description: "절벽 위 소나무 숲을 지나 전망대까지. 오르막이 완만해 아이와도 걷기 좋아요.",
    contentBody:
      "바람고개 입구에서 시작하는 해안길은 왕복 한 시간 반이면 충분합니다. 처음 십 분만 계단이고, 나머지는 흙길과 나무 데크가 번갈아 이어집니다.\n\n해 지기 한 시간 전에 출발해 보세요. 전망대에 닿을 즈음 바다가 주황빛으로 물듭니다. 바람이 강한 날이 많으니 얇은 겉옷을 챙기는 편이 좋습니다.\n\n내려온 뒤에는 포구 쪽 골목에서 따뜻한 국물로 마무리하세요. Buzz 쿠폰을 쓸 수 있는 가게가 여럿 모여 있습니다.",
  },
  {
    title: "솔섬 다섯 봉우리가 한눈에 들어오는 자리",
    contentType: "photospot",
    scenes: ["islands"],
    tags: ["사진", "바다", "데이트"],
    description: "맑은 날 오전 열 시, 등대 옆 벤치. 동네 사람들만 아는 사진 자리예요.",
    contentBody:
      "등대로 가는 방파제 끝, 파란 벤치가 하나 있습니다. 거기 앉아 휴대폰을 눈높이보다 조금 낮게 들면 다섯 봉우리가 나란히 들어옵니다.\n\n오전에는 해가 등 뒤에 있어 바다색이 가장 진합니다. 주말에는 낚시하는 분들이 많으니 평일 아침을 권합니다.",
  },
  {
    title: "무지개 계단 골목의 오후",
    contentType: "photospot",
    scenes: ["alley", "garden"],
    tags: ["골목", "사진", "카페"],
    description: "알록달록한 집들 사이로 난 백 개의 계단. 중간에 쉬어 갈 작은 카페도 있어요.",
    contentBody:
      "언덕 위 마을로 오르는 계단은 모두 백한 개. 주민들이 해마다 봄에 새로 칠합니다. 가운데쯤의 작은 마당에서 뒤돌아보면 항구가 내려다보입니다.\n\n사는 분들이 있는 골목입니다. 큰 소리와 담 너머 촬영은 삼가 주세요.",
  },
  {
    title: "늦은 밤 다리 위, 불빛 산책",
    contentType: "tourist",
    scenes: ["night"],
    tags: ["야경", "산책", "데이트"],
    description: "밤 열한 시까지 켜지는 조명. 강바람을 맞으며 걷는 이십 분 코스예요.",
    contentBody:
      "다리의 조명은 해가 지고 삼십 분 뒤에 켜져 밤 열한 시에 꺼집니다. 북쪽 난간에서 남쪽으로 걸으면 건물의 불빛이 물에 길게 비칩니다.\n\n자전거 길과 보행 길이 나뉘어 있으니 바닥의 표시를 따라 걸어 주세요.",
  },
  {
    title: "시장통 밀면 한 그릇, 세 집 비교",
    contentType: "restaurant",
    scenes: ["table", "alley"],
    tags: ["맛집", "혼밥", "시장"],
    description: "살얼음 육수, 약재 향, 매콤한 비빔. 같은 밀면이 집마다 이렇게 달라요.",
    contentBody:
      "첫째 집은 살얼음이 뜬 맑은 육수, 둘째 집은 은은한 약재 향, 셋째 집은 고춧가루를 직접 빻은 비빔이 자랑입니다.\n\n점심시간에는 줄이 길지만 회전이 빨라 십오 분이면 자리가 납니다. 혼자 가도 어색하지 않은 바 자리가 세 집 모두에 있습니다.",
  },
  {
    title: "봄을 먼저 만나는 언덕 정원",
    contentType: "tourist",
    scenes: ["garden"],
    tags: ["산책", "가족", "주말"],
    description: "잔디 언덕과 작은 온실. 돗자리를 펴도 되는 몇 안 되는 공원이에요.",
    contentBody:
      "언덕 정원은 아침 일곱 시부터 저녁 여덟 시까지 열려 있습니다. 온실은 무료이고 월요일에 쉽니다.\n\n잔디에서는 돗자리만 허용됩니다. 쓰레기통이 없으니 봉투를 챙겨 주세요. 정원 아래 골목에서 Buzz 쿠폰으로 도시락을 포장해 오면 더 가벼운 소풍이 됩니다.",
  },
];

type Course = {
  title: string;
  contentType: "education" | "campaign" | "tips" | "success_story";
  targetLevel: "beginner" | "intermediate" | "advanced";
  contentBody: string;
};

/** What those who invite others can learn. */
export const courses: readonly Course[] = [
  {
    title: "첫 친구를 초대하는 세 가지 방법",
    contentType: "education",
    targetLevel: "beginner",
    contentBody:
      "1. 링크를 복사해 단체방에 붙여넣기 전에, 왜 좋은지 한 줄을 먼저 적어 보세요.\n\n2. 만나서 소개할 때는 초대 QR이 가장 빠릅니다. 화면을 보여 주기만 하면 됩니다.\n\n3. 친구가 30분 안에 가입하면 방문 쿠폰까지 함께 받습니다. 바로 가입할 수 있을 때 보내는 것이 좋아요.",
  },
  {
    title: "가입까지 이어지는 소개 글 쓰기",
    contentType: "tips",
    targetLevel: "beginner",
    contentBody:
      "혜택을 먼저, 방법은 짧게. “가입하면 3,000 P, 오늘 점심부터 써요”처럼 받는 사람이 당장 할 수 있는 일을 적어 보세요.\n\n자주 가는 가게 사진 한 장을 함께 보내면 링크를 누르는 사람이 눈에 띄게 늘어납니다.",
  },
  {
    title: "전환율을 읽고 다음 주를 준비하기",
    contentType: "education",
    targetLevel: "intermediate",
    contentBody:
      "방문은 많은데 가입이 적다면 링크를 보낸 시간을 바꿔 보세요. 저녁 여덟 시 이후의 링크가 가장 많이 가입으로 이어집니다.\n\n방문이 적다면 보내는 곳을 늘릴 때입니다. 초대 화면의 채널별 링크를 쓰면 어디에서 왔는지 구분됩니다.",
  },
  {
    title: "한 달에 서른 명을 초대한 동아리 이야기",
    contentType: "success_story",
    targetLevel: "advanced",
    contentBody:
      "사진 동아리 ‘빛모임’은 출사 코스마다 들른 가게를 정리해 초대 링크와 함께 나눴습니다. 한 달 동안 서른 명이 가입했고, 모은 포인트로 졸업 전시의 간식을 준비했습니다.\n\n비결을 묻자 “좋아하는 가게를 소개했을 뿐”이라는 답이 돌아왔습니다.",
  },
];

/** The main page's banners: what each says and where it leads; a number is that story. */
export const banners: readonly { title: string; scene: Scene; link: string | number }[] = [
  { title: "친구를 초대하면 둘 다 포인트를 받아요", scene: "hive", link: "/invite" },
  { title: "이번 주말엔 바람고개 해안길", scene: "cliffs", link: 0 },
  { title: "동네 맛집에서 쓰는 새 쿠폰이 나왔어요", scene: "table", link: "/coupons" },
];
