import { MoneyText } from "@buzz/ui";
import { useTranslations } from "use-intl";

/** What uses of one kind come to, and how many they are. */
export function UseSum({ count, amount }: { count: number; amount: number }) {
  const t = useTranslations("settlements");
  if (count === 0) return <span className="text-ink-faint">–</span>;
  return (
    <span className="flex flex-col items-end">
      <MoneyText amount={amount} />
      <span className="text-caption text-ink-faint">{t("uses", { count })}</span>
    </span>
  );
}
