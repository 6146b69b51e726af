import { ArrowDownRight, ArrowUpRight, Equal } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";

interface ChangeProps {
  /** Won, today so far. */
  now: number;
  /** Won, yesterday until the same time. */
  before: number;
}

/** Today against yesterday. From nothing there is no percentage: then the words alone say it. */
export function Change({ now, before }: ChangeProps) {
  const t = useTranslations("home.change");
  const format = useFormatter();
  if (before === 0) return null;
  const share = (now - before) / before;
  const Icon = share > 0 ? ArrowUpRight : share < 0 ? ArrowDownRight : Equal;
  const direction = share > 0 ? "more" : share < 0 ? "less" : "same";
  return (
    <p className="mt-1.5 flex items-center gap-1 font-semibold">
      <Icon aria-hidden className="size-5" strokeWidth={2.5} />
      {t(direction, { share: format.number(Math.abs(share), "percent") })}
    </p>
  );
}
