import type { BusinessHours } from "@buzz/db/schema";

type Slot = "morning" | "lunch" | "dinner" | "night";

export type DemoShop = {
  name: string;
  category: "cafe" | "restaurant" | "bar" | "shop" | "etc";
  address: string;
  latitude: number;
  longitude: number;
  description: string;
  tags: string[];
  hours: BusinessHours;
  slots: Slot[];
};

const WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const open = (hours: string, closed: (typeof WEEK)[number][] = []): BusinessHours =>
  Object.fromEntries(WEEK.filter((day) => !closed.includes(day)).map((day) => [day, hours]));

const cafe = { category: "cafe", hours: open("08:00-22:00"), slots: ["morning", "lunch"] } as const;
const kitchen = {
  category: "restaurant",
  hours: open("11:00-21:30", ["mon"]),
  slots: ["lunch", "dinner"],
} as const;
const pub = {
  category: "bar",
  hours: open("17:00-02:00", ["sun"]),
  slots: ["dinner", "night"],
} as const;
const store = {
  category: "shop",
  hours: open("10:00-20:00"),
  slots: ["morning", "lunch"],
} as const;
const service = { category: "etc", hours: open("10:00-20:00", ["tue"]), slots: ["lunch"] } as const;

type Kind = {
  category: DemoShop["category"];
  hours: BusinessHours;
  slots: readonly Slot[];
};

const at = (
  kind: Kind,
  name: string,
  street: string,
  [latitude, longitude]: [number, number],
  description: string,
  tags: string[],
): DemoShop => ({
  ...kind,
  slots: [...kind.slots],
  name,
  address: `부산광역시 남구 ${street}`,
  latitude,
  longitude,
  description,
  tags,
});

/** Fictional shops in Nam-gu. The first one belongs to the demo owner. */
export const demoShops: DemoShop[] = [
  at(
    cafe,
    "파도소리 커피",
    "대연동 수영로 301",
    [35.1369, 129.0998],
    "직접 볶은 원두와 바다소금 라떼",
    ["로스터리", "디저트"],
  ),
  at(
    kitchen,
    "대연 밀면집",
    "대연동 유엔평화로 12",
    [35.1352, 129.0921],
    "살얼음 육수의 부산 밀면",
    ["밀면", "혼밥"],
  ),
  at(
    kitchen,
    "용호 돼지국밥",
    "용호동 용호로 88",
    [35.1201, 129.1117],
    "스무 시간 끓인 뽀얀 국물",
    ["국밥", "아침식사"],
  ),
  at(
    cafe,
    "이기대 베이커리",
    "용호동 이기대공원로 21",
    [35.1167, 129.1203],
    "해안산책로 옆 소금빵 가게",
    ["빵집", "오션뷰"],
  ),
  at(
    store,
    "책갈피 서점",
    "대연동 수영로 334",
    [35.1374, 129.1031],
    "동네 작가의 책을 모은 독립서점",
    ["서점", "문구"],
  ),
  at(pub, "문현 노가리", "문현동 전포대로 95", [35.1449, 129.0689], "골목의 오래된 맥주집", [
    "맥주",
    "안주",
  ]),
  at(kitchen, "경성 분식", "대연동 용소로 45", [35.1389, 129.0963], "학생들이 찾는 즉석 떡볶이", [
    "분식",
    "대학가",
  ]),
  at(
    cafe,
    "오륙도 티룸",
    "용호동 오륙도로 137",
    [35.1009, 129.1236],
    "다섯 여섯 섬이 보이는 찻집",
    ["차", "오션뷰"],
  ),
  at(service, "부경 사진관", "대연동 용소로 19", [35.1341, 129.1012], "증명사진부터 졸업사진까지", [
    "사진",
    "대학가",
  ]),
  at(kitchen, "못골 칼국수", "대연동 못골로 7", [35.1377, 129.0854], "시장 안 손칼국수", [
    "칼국수",
    "시장",
  ]),
  at(store, "초록 화원", "대연동 황령대로 402", [35.1415, 129.0902], "꽃다발과 작은 화분", [
    "꽃",
    "선물",
  ]),
  at(cafe, "문현 골목다방", "문현동 지게골로 33", [35.1391, 129.0701], "레코드로 듣는 오후", [
    "음악",
    "레트로",
  ]),
  at(kitchen, "감만 횟집", "감만동 우암로 62", [35.1146, 129.0823], "그날 들어온 생선만", [
    "회",
    "해산물",
  ]),
  at(kitchen, "우암 양곱창", "우암동 우암로 140", [35.1248, 129.0779], "연탄불에 굽는 곱창", [
    "구이",
    "저녁",
  ]),
  at(pub, "대연 와인상점", "대연동 수영로 298", [35.1362, 129.0989], "잔으로 고르는 와인", [
    "와인",
    "치즈",
  ]),
  at(store, "용호 자전거", "용호동 동명로 120", [35.1219, 129.1042], "수리와 대여", [
    "자전거",
    "대여",
  ]),
  at(service, "유엔 네일", "대연동 유엔평화로 60", [35.1311, 129.0954], "예약제 네일 스튜디오", [
    "네일",
    "예약",
  ]),
  at(kitchen, "바다마루 덮밥", "용호동 분포로 101", [35.1287, 129.1148], "제철 해산물 덮밥", [
    "덮밥",
    "혼밥",
  ]),
  at(cafe, "용당 로스터스", "용당동 신선로 365", [35.1159, 129.0967], "창고를 고친 커피 공방", [
    "로스터리",
    "넓은",
  ]),
  at(store, "수영로 문구", "대연동 수영로 250", [35.1348, 129.0887], "새 학기 준비는 여기서", [
    "문구",
    "학용품",
  ]),
  at(kitchen, "황령 파스타", "대연동 황령산로 18", [35.1432, 129.0881], "생면을 뽑는 작은 주방", [
    "파스타",
    "데이트",
  ]),
  at(
    kitchen,
    "지게골 김밥",
    "문현동 지게골로 8",
    [35.1379, 129.0718],
    "아침 여섯 시에 여는 김밥집",
    ["김밥", "아침식사"],
  ),
  at(pub, "신선대 이자카야", "용당동 신선로 120", [35.1102, 129.0934], "하루 열두 자리", [
    "사케",
    "예약",
  ]),
  at(
    store,
    "감만 반찬가게",
    "감만동 석포로 44",
    [35.1183, 129.0866],
    "매일 만드는 스무 가지 반찬",
    ["반찬", "포장"],
  ),
  at(service, "평화 세탁소", "대연동 석포로 113", [35.1268, 129.0879], "운동화 세탁 하루 완성", [
    "세탁",
    "수선",
  ]),
  at(cafe, "소소한 빙수", "대연동 용소로 28", [35.1357, 129.1004], "팥을 직접 쑤는 빙수", [
    "빙수",
    "디저트",
  ]),
  at(
    kitchen,
    "석포 순두부",
    "감만동 석포로 71",
    [35.1205, 129.0871],
    "돌솥밥이 함께 나오는 순두부",
    ["한식", "점심"],
  ),
  at(kitchen, "용호 만두", "용호동 용호로 152", [35.1178, 129.1109], "손으로 빚는 고기만두", [
    "만두",
    "포장",
  ]),
  at(
    service,
    "섶자리 카약",
    "용호동 동명로 175",
    [35.1249, 129.1137],
    "잔잔한 포구에서 배우는 카약",
    ["체험", "주말"],
  ),
  at(store, "오월의 소품", "대연동 수영로 312", [35.1371, 129.1009], "남구를 담은 기념품", [
    "소품",
    "선물",
  ]),
];
