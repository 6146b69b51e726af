import { readError } from "@buzz/client";
import { CircleAlert } from "lucide-react";
import { useTranslations } from "use-intl";

/** Lines of the bank's file that are wrong; none of it was booked. */
export function ImportProblems({ error }: { error: unknown }) {
  const t = useTranslations("bankFiles.import.problems");
  const problems = Object.entries(readError(error).fields);
  return (
    <div role="alert" className="flex flex-col gap-3 rounded-control bg-bad-soft px-4 py-3">
      <p className="flex items-start gap-3 font-semibold text-bad-ink">
        <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
        {t("title")}
      </p>
      <dl className="grid max-h-56 grid-cols-[auto_1fr] gap-x-4 gap-y-1 overflow-y-auto text-caption text-bad-ink">
        {problems.map(([field, message]) => {
          const line = /^line (\d+)$/.exec(field)?.[1];
          return (
            <div key={field} className="contents">
              <dt className="whitespace-nowrap tabular-nums">
                {line === undefined ? t("more") : t("line", { line })}
              </dt>
              <dd className="break-words">{message}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
