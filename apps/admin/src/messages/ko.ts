export const ko = {
  shell: {
    nav: '관리 메뉴',
    areas: {
      overview: '예산 현황',
      applications: '입점 신청',
      settlements: '정산',
    },
    notFound: {
      title: '찾는 화면이 없습니다',
      text: '주소가 바뀌었거나 사라진 화면입니다.',
      home: '예산 현황으로 가기',
    },
  },
} as const;
