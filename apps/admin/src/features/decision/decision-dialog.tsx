import { readError } from '@buzz/client';
import { Button, Dialog } from '@buzz/ui';
import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ProblemNotice } from '../problem/problem-notice';

/** Answers after which trying again is pointless: the case is no longer what the operator saw. */
const final = ['BUSINESS_004', 'BUSINESS_005', 'SETTLEMENT_005', 'SETTLEMENT_006', 'RESOURCE_001', 'CONFLICT_IDEMPOTENCY'];

interface DecisionDialogProps {
  open: boolean;
  /** `stale`: the case has changed elsewhere and must be loaded anew. */
  onClose: (stale: boolean) => void;
  title: ReactNode;
  /** What will happen, above all to the money, and whether it can be undone. */
  description: ReactNode;
  /** The deed in a verb. */
  confirmLabel: ReactNode;
  danger?: boolean;
  attempt: { isPending: boolean; error: unknown };
  onSubmit: (form: HTMLFormElement) => void;
  /** Facts to check and fields to fill. */
  children?: ReactNode;
}

/** Asks before a deed, keeps what was typed when it fails, and says why. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { open, onClose, title, description, confirmLabel, danger, attempt, onSubmit, children } = props;
  const t = useTranslations('decision');
  const formId = useId();
  const stale = final.some((code) => code === readError(attempt.error).code);

  return (
    <Dialog
      alert
      open={open}
      onClose={() => !attempt.isPending && onClose(stale)}
      title={title}
      description={description}
      actions={
        stale ? (
          <Button size="lg" onClick={() => onClose(true)}>
            {t('reload')}
          </Button>
        ) : (
          <>
            <Button variant="neutral" size="lg" disabled={attempt.isPending} onClick={() => onClose(false)}>
              {t('cancel')}
            </Button>
            <Button type="submit" form={formId} variant={danger ? 'danger' : 'primary'} size="lg" loading={attempt.isPending}>
              {confirmLabel}
            </Button>
          </>
        )
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!attempt.isPending && !stale) onSubmit(event.currentTarget);
        }}
      >
        {attempt.error !== null && <ProblemNotice error={attempt.error} />}
        {children}
      </form>
    </Dialog>
  );
}
