import { clsx } from "clsx";
import { useFormatter, useTranslations } from "use-intl";
import type { AuditEntry } from "./audit-entry";
import { changesOf } from "./changes-of";

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

/** What an entry changed: each value before and after. */
export function ChangesTable({
  oldValues,
  newValues,
}: Pick<AuditEntry, "oldValues" | "newValues">) {
  const t = useTranslations("audit.detail");
  const words = useTranslations("settings");
  const format = useFormatter();
  const changes = changesOf(oldValues, newValues);
  if (changes.length === 0) return <p className="text-ink-faint">{t("noChanges")}</p>;

  function show(value: unknown) {
    if (value === null || value === undefined) return "–";
    if (typeof value === "number") return format.number(value, { maximumFractionDigits: 6 });
    if (typeof value === "boolean") return words(value ? "on" : "off");
    if (typeof value !== "string") return JSON.stringify(value);
    return instant.test(value) ? format.dateTime(new Date(value), "dateTime") : value;
  }

  const head = "border-b border-line px-3 py-2 text-left text-caption font-semibold text-ink-faint";
  const cell = "border-b border-line/70 px-3 py-2 align-top break-words tabular-nums";
  return (
    <div className="overflow-hidden rounded-control ring-1 ring-line">
      <table className="w-full table-fixed border-separate border-spacing-0 [&_tr:last-child>*]:border-b-0">
        <caption className="sr-only">{t("changes")}</caption>
        <thead>
          <tr>
            <th scope="col" className={head}>
              {t("field")}
            </th>
            <th scope="col" className={head}>
              {t("before")}
            </th>
            <th scope="col" className={head}>
              {t("after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after, isChanged }) => (
            <tr key={field}>
              <th
                scope="row"
                className={clsx(cell, "text-left text-caption font-medium text-ink-soft")}
              >
                {field}
              </th>
              <td
                className={clsx(
                  cell,
                  "text-ink-faint",
                  isChanged && before !== undefined && "line-through",
                )}
              >
                {show(before)}
              </td>
              <td
                className={clsx(cell, isChanged ? "bg-brand-soft font-semibold" : "text-ink-faint")}
              >
                {show(after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
