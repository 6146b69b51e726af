export const scan = {
  picture: "카메라 화면",
  torch: "손전등",
  type: "코드 입력",
  image: "사진 읽기",
  hints: {
    idle: "손님의 QR을 네모 안에 맞춰 주세요",
    foreign: "버즈의 QR이 아니에요",
    nothing: "사진에서 QR을 찾지 못했어요",
    reading: "사진을 읽고 있어요",
    reader: "QR을 읽는 도구를 불러오지 못했어요. 코드를 입력해 주세요",
  },
  camera: {
    starting: "카메라를 켜고 있어요",
    unasked: {
      title: "카메라로 QR을 읽을게요",
      text: "영상은 이 기기에서만 쓰이고 저장되거나 보내지지 않아요.",
      action: "카메라 켜기",
    },
    denied: {
      title: "카메라를 쓸 수 없게 되어 있어요",
      text: "주소창 옆의 사이트 설정에서 카메라를 허용한 뒤 다시 시도해 주세요. 아래 방법으로도 받을 수 있어요.",
      action: "다시 시도",
    },
    missing: {
      title: "카메라가 없어요",
      text: "이 기기에서는 코드를 입력하거나 사진에서 읽어 주세요.",
      action: "다시 찾기",
    },
    busy: {
      title: "카메라가 멈췄어요",
      text: "다른 앱이 쓰고 있다면 닫고 다시 켜 주세요.",
      action: "다시 켜기",
    },
  },
  typing: {
    title: "코드 입력",
    text: "손님 화면의 QR 아래에 적힌 글자예요.",
    label: "코드",
    hint: "COUPON-, MILEAGE- 또는 BUZZ-DC- 로 시작해요.",
    invalid: "버즈의 코드가 아니에요. 글자를 다시 확인해 주세요.",
    submit: "확인",
  },
} as const;
