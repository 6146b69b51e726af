import type { RouterOutputs } from '@buzz/client';
import { Badge, MoneyText, type Column } from '@buzz/ui';
import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';

type Movement = RouterOutputs['budget']['executions']['items'][number];

const tones = { reserve: 'info', execute: 'brand', release: 'neutral' } as const;

const known = [
  'coupon.issue',
  'coupon.redeem',
  'coupon.release',
  'referral.referrer',
  'referral.referee',
  'mileage.use',
  'settlement.approve',
] as const;

export function useMovementColumns(): Column<Movement>[] {
  const t = useTranslations('budget');
  const format = useFormatter();

  function describe({ description }: Movement) {
    const code = known.find((candidate) => candidate === description);
    return code ? t(`descriptions.${code}`) : description;
  }

  return [
    {
      id: 'at',
      header: t('movements.at'),
      className: 'whitespace-nowrap tabular-nums text-ink-soft',
      cell: ({ at }) => format.dateTime(at, 'dateTime'),
    },
    {
      id: 'kind',
      header: t('movements.kind'),
      cell: ({ kind }) => <Badge tone={tones[kind]}>{t(`kinds.${kind}`)}</Badge>,
    },
    {
      id: 'category',
      header: t('movements.category'),
      secondary: true,
      className: 'whitespace-nowrap',
      cell: ({ category }) => t(`categories.${category}`),
    },
    {
      id: 'description',
      header: t('movements.description'),
      secondary: true,
      cell: (row) =>
        row.referenceType === 'settlement' ? (
          <Link to="/settlements/$id" params={{ id: row.referenceId }} className="font-medium text-brand-ink hover:underline">
            {describe(row)}
          </Link>
        ) : (
          describe(row)
        ),
    },
    {
      id: 'amount',
      header: t('movements.amount'),
      align: 'end',
      cell: ({ amount }) => <MoneyText amount={amount} className="font-semibold" />,
    },
  ];
}
