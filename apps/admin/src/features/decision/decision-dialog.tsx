import { isUnknown, readError } from "@buzz/client";
import { Button, Dialog } from "@buzz/ui";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { z } from "zod";
import { LeaveQuestion } from "../page/leave-question";
import { UnsavedGuard } from "../page/unsaved-guard";
import { ProblemNotice } from "../problem/problem-notice";
import { useFormSchema } from "./use-form-schema";

/** Answers after which trying again is pointless: the case is no longer what the operator saw. */
const final = [
  "BUSINESS_004",
  "BUSINESS_005",
  "SETTLEMENT_005",
  "SETTLEMENT_006",
  "RESOURCE_001",
  "RESOURCE_003",
  "CONFLICT_IDEMPOTENCY",
];

interface DecisionDialogProps<Schema extends z.ZodType> {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** What will happen, above all to the money, and whether it can be undone. */
  description: ReactNode;
  /** The deed in a verb. */
  confirmLabel: ReactNode;
  danger?: boolean;
  /** For forms of two columns. */
  wide?: boolean;
  /** The input of the procedure: the form's fields and what is fixed. */
  schema: Schema;
  fixed: Record<string, unknown>;
  onConfirm: (input: z.output<Schema>) => void;
  attempt: { isPending: boolean; error: unknown; reset: () => void };
  /** Loads the case anew when it has changed elsewhere. */
  onStale: () => void;
  /** False for what leaves no trace but its effect. */
  traced?: boolean;
  /** Facts to check and fields to fill. */
  children: (isWrong: (field: string) => boolean) => ReactNode;
}

/**
 * Asks before a deed, keeps what was typed when it fails, and says why. Where the server asks for a fresh second
 * factor, it is given here and the deed goes on. "Cancel" drops what was typed; Escape or another address asks first.
 */
export function DecisionDialog<Schema extends z.ZodType>(props: DecisionDialogProps<Schema>) {
  const { open, title, description, confirmLabel, danger, schema, fixed, attempt, children } =
    props;
  const { traced = true } = props;
  const t = useTranslations("decision");
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const fields = useFormSchema(schema, attempt.error);
  const refusal = attempt.error === null ? null : readError(attempt.error);
  const stale = final.some((code) => code === refusal?.code);
  const unknown = refusal !== null && isUnknown(refusal);
  const [typed, setTyped] = useState(false);
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    if (!open) setTyped(false);
  }, [open]);

  function close() {
    if (attempt.isPending) return;
    setLeaving(false);
    props.onClose();
    fields.clear();
    attempt.reset();
    if (stale) props.onStale();
  }

  function submit(element: HTMLFormElement) {
    if (attempt.isPending || stale) return;
    const input = fields.parse(element, fixed);
    if (input) props.onConfirm(input);
  }

  return (
    <Dialog
      alert
      wide={props.wide}
      open={open}
      onClose={() => (typed && !stale ? setLeaving(true) : close())}
      title={title}
      description={description}
      actions={
        stale ? (
          <Button size="lg" onClick={close}>
            {t("reload")}
          </Button>
        ) : (
          <>
            <Button variant="neutral" size="lg" disabled={attempt.isPending} onClick={close}>
              {t("cancel")}
            </Button>
            <Button
              type="submit"
              form={formId}
              variant={danger ? "danger" : "primary"}
              size="lg"
              loading={attempt.isPending}
            >
              {confirmLabel}
            </Button>
          </>
        )
      }
    >
      {attempt.error !== null && (
        <div className="mb-4 flex flex-col gap-2">
          <ProblemNotice
            error={attempt.error}
            onProved={() => form.current && submit(form.current)}
          />
          {unknown && <p className="text-caption text-ink-soft">{t("safe")}</p>}
        </div>
      )}
      <form
        ref={form}
        id={formId}
        noValidate
        className="flex flex-col gap-4"
        onInput={() => setTyped(true)}
        onSubmit={(event) => {
          event.preventDefault();
          // A form that the dialog was opened from would hear it too, and send itself.
          event.stopPropagation();
          submit(event.currentTarget);
        }}
      >
        {!stale && children(fields.isWrong)}
        {traced && !stale && <p className="text-caption text-ink-faint">{t("traced")}</p>}
      </form>
      <UnsavedGuard modal dirty={typed && !stale && !attempt.isPending} />
      <LeaveQuestion open={leaving} onStay={() => setLeaving(false)} onLeave={close} />
    </Dialog>
  );
}
