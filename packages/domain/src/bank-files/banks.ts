/** Codes of the Korean interbank network (금융기관 공동코드) by what people call the banks. */
const codes: Readonly<Record<string, readonly string[]>> = {
  "002": ["산업", "KDB산업"],
  "003": ["기업", "IBK기업"],
  "004": ["국민", "KB국민"],
  "007": ["수협", "SH수협"],
  "011": ["농협", "NH농협"],
  "020": ["우리"],
  "023": ["SC제일", "제일"],
  "027": ["한국씨티", "씨티"],
  "031": ["대구", "아이엠뱅크", "IM뱅크", "IM"],
  "032": ["부산", "BNK부산"],
  "034": ["광주"],
  "035": ["제주"],
  "037": ["전북"],
  "039": ["경남", "BNK경남"],
  "045": ["새마을금고", "MG새마을금고"],
  "048": ["신협"],
  "050": ["저축"],
  "071": ["우체국"],
  "081": ["하나", "KEB하나"],
  "088": ["신한"],
  "089": ["케이뱅크", "K뱅크"],
  "090": ["카카오뱅크", "카카오"],
  "092": ["토스뱅크", "토스"],
};

const byName = new Map(
  Object.entries(codes).flatMap(([code, names]) => names.map((name) => [name, code])),
);

/** The code of a bank by its name, with or without 은행; undefined for none that the network knows. */
export const bankCodeOf = (name: string | null): string | undefined =>
  byName.get((name ?? "").replaceAll(/\s/g, "").toUpperCase().replace(/은행$/, ""));
