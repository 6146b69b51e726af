import { Button, SidePanel } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { Facts } from "../page/facts";
import type { AuditEntry } from "./audit-entry";
import { AuditResult } from "./audit-result";
import { ChangesTable } from "./changes-table";
import type { AuditSearch } from "./search";
import { ThingLink } from "./thing-link";
import { useAuditNames } from "./use-audit-names";

interface AuditPanelProps {
  /** undefined: closed. */
  entry: AuditEntry | undefined;
  /** Shows only what is given. */
  onNarrow: (search: Partial<AuditSearch>) => void;
  onClose: () => void;
}

/** One entry of the log, with what it changed. */
export function AuditPanel({ entry, onNarrow, onClose }: AuditPanelProps) {
  const t = useTranslations("audit");
  const format = useFormatter();
  const names = useAuditNames();
  const { actorId } = entry ?? {};
  return (
    <SidePanel
      open={entry !== undefined}
      onClose={onClose}
      title={entry && names.action(entry.action)}
      description={
        entry && format.dateTime(entry.createdAt, { dateStyle: "long", timeStyle: "medium" })
      }
      footer={
        entry && (
          <>
            {actorId && (
              <Button variant="neutral" onClick={() => onNarrow({ actor: actorId })}>
                {t("detail.actor")}
              </Button>
            )}
            <Button
              variant="neutral"
              onClick={() => onNarrow({ kind: entry.entityType, thing: entry.entityId })}
            >
              {t("detail.thing")}
            </Button>
            <ThingLink {...entry} />
          </>
        )
      }
    >
      {entry && (
        <div className="flex flex-col gap-7">
          <Facts
            title={t("detail.what")}
            facts={[
              {
                name: t("fields.action"),
                value: <code className="text-caption">{entry.action}</code>,
              },
              { name: t("fields.result"), value: <AuditResult result={entry.result} /> },
              { name: t("fields.entity"), value: names.entity(entry.entityType) },
              {
                name: t("fields.entityId"),
                value: <span className="break-all">{entry.entityId}</span>,
              },
              { name: t("fields.reason"), value: entry.reason },
            ]}
          />
          <section aria-label={t("detail.changes")} className="flex flex-col gap-2.5">
            <h3 className="text-caption font-bold">{t("detail.changes")}</h3>
            <ChangesTable oldValues={entry.oldValues} newValues={entry.newValues} />
          </section>
          <Facts
            title={t("detail.who")}
            facts={[
              { name: t("fields.actor"), value: entry.actorName },
              { name: t("fields.role"), value: names.role(entry.actorRole) },
              { name: t("fields.ip"), value: entry.ip },
              {
                name: t("fields.userAgent"),
                value: entry.device && (
                  <>
                    {entry.device}
                    <span className="block text-caption break-words text-ink-faint">
                      {entry.userAgent}
                    </span>
                  </>
                ),
              },
              {
                name: t("fields.session"),
                value: entry.sessionId && <span className="break-all">{entry.sessionId}</span>,
              },
              { name: t("fields.id"), value: <span className="break-all">{entry.id}</span> },
            ]}
          />
        </div>
      )}
    </SidePanel>
  );
}
