import { trpc } from "@buzz/client";
import { Progress } from "@buzz/ui";
import { useTranslations } from "use-intl";
import type { BankFile } from "./bank-file";

/** While the bank's answer is booked, a thousand lines at a time: how many the file waits for no more. */
export function ImportProgress({ file }: { file: BankFile }) {
  const t = useTranslations("bankFiles.import.progress");
  const { data } = trpc.admin.settlements.bankFileLines.useQuery(
    { id: file.id, limit: 1 },
    { refetchInterval: 1_000, gcTime: 0 },
  );
  const booked = data ? Math.max(0, file.open.count - data.file.open.count) : 0;
  const text = booked === 0 ? t("checked") : t("booked", { booked, count: file.open.count });
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="text-caption text-ink-soft tabular-nums">
        {text}
      </p>
      <Progress label={text} value={booked === 0 ? null : booked / file.open.count} />
    </div>
  );
}
