import { AppHeader, Card, MobileLayout } from "@buzz/ui";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "use-intl";
import { useBack } from "../../lib/use-back";

const questions = ["outcome", "wrong", "offline", "expired", "payout", "share", "install"] as const;

/** What shops ask most, answered; then whom to ask. */
export function HelpScreen() {
  const t = useTranslations("help");
  const back = useBack("/settings");
  return (
    <MobileLayout header={<AppHeader title={<h1>{t("title")}</h1>} onBack={back} />}>
      <div className="flex flex-col gap-4 pb-6">
        <Card flush className="divide-y divide-line">
          {questions.map((question) => (
            <details key={question} className="group">
              <summary className="flex min-h-16 list-none items-center gap-3 px-5 py-3 font-semibold [&::-webkit-details-marker]:hidden">
                <span className="flex-1">{t(`${question}.question`)}</span>
                <ChevronDown
                  aria-hidden
                  className="size-5 shrink-0 text-ink-faint transition-transform group-open:rotate-180"
                />
              </summary>
              <p className="px-5 pb-5 text-ink-soft">{t(`${question}.answer`)}</p>
            </details>
          ))}
        </Card>
        <Card tone="soft">
          <h2 className="font-bold">{t("contact.title")}</h2>
          <p className="mt-1 text-ink-soft">{t("contact.text")}</p>
        </Card>
      </div>
    </MobileLayout>
  );
}
