import { Logo } from "@buzz/ui";
import { useTranslations } from "use-intl";
import type { TabId } from "./tabs";

/** The brand at home, the name of the tab elsewhere. */
export function ShellTitle({ tab }: { tab: TabId }) {
  const t = useTranslations("shell");
  if (tab !== "home") return <h1>{t(`tabs.${tab}`)}</h1>;
  return (
    <h1 className="flex items-center gap-1.5 font-extrabold tracking-tight">
      <Logo className="size-8" />
      Buzz Biz
    </h1>
  );
}
