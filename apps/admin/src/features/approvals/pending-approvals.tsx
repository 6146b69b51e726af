import { UserCheck } from "lucide-react";
import { useId, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { TemporaryPassword } from "../accounts/temporary-password";

import type { Approval } from "./approval";
import { ApprovalActions } from "./approval-actions";
import { NobodyConfirms } from "./nobody-confirms";
import { usePendingApprovals } from "./use-pending-approvals";

interface PendingApprovalsProps {
  kinds: readonly Approval["kind"][];
  /** Of these only what would change one thing, by its id. */
  about?: string;
}

/** What was asked for where it would act and waits for a second operator: by whom, since when, what comes next, and the decision. */
export function PendingApprovals({ kinds, about }: PendingApprovalsProps) {
  const t = useTranslations("approvals");
  const format = useFormatter();
  const titleId = useId();
  const [password, setPassword] = useState<string | null>(null);
  const waiting = (usePendingApprovals() ?? []).filter(
    (approval) =>
      kinds.includes(approval.kind) && (about === undefined || approval.about.includes(about)),
  );
  return (
    <>
      {waiting.length > 0 && (
        <section
          aria-labelledby={titleId}
          className="flex gap-3 rounded-card bg-warn-soft py-3 pr-3 pl-5 text-warn-ink"
        >
          <UserCheck aria-hidden className="mt-2 size-5 shrink-0" />
          <div className="min-w-0 flex-1">
            <h2 id={titleId} className="flex min-h-9 items-center font-semibold">
              {t("waiting.title", { count: waiting.length })}
            </h2>
            <ul className="flex flex-col divide-y divide-warn-ink/15">
              {waiting.map((approval) => (
                <li key={approval.id} className="flex items-center gap-4 py-2 max-sm:flex-col">
                  <div className="flex min-w-0 flex-1 flex-col gap-0.5">
                    <p className="font-medium break-words text-ink">{approval.summary}</p>
                    <p className="text-caption">
                      {t("waiting.by", {
                        name: approval.requesterName,
                        at: format.dateTime(approval.requestedAt, "dateTime"),
                      })}{" "}
                      {t("waiting.next", {
                        until: format.dateTime(approval.expiresAt, "dateTime"),
                      })}
                    </p>
                    {approval.deciders === 0 && <NobodyConfirms />}
                  </div>
                  <ApprovalActions small approval={approval} onPassword={setPassword} />
                </li>
              ))}
            </ul>
          </div>
        </section>
      )}
      <TemporaryPassword
        title={t("passwordTitle")}
        password={password}
        onClose={() => setPassword(null)}
      />
    </>
  );
}
