import type { SameKeys } from '@buzz/ui';
import type { ko } from './ko';

export const en = {
  shell: {
    nav: 'Administration',
    areas: {
      overview: 'Budget',
      applications: 'Applications',
      settlements: 'Settlements',
    },
    notFound: {
      title: 'This page does not exist',
      text: 'Its address has changed or it is gone.',
      home: 'Go to the budget',
    },
  },
} satisfies SameKeys<typeof ko>;
