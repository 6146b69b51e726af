import { Card, Section } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { Screen } from "../shell/screen";
import { ExportData } from "./export-data";
import { Leave } from "./leave";

/** What is stored about oneself, in hand; and the way out. */
export function PrivacyScreen() {
  const t = useTranslations("my");
  return (
    <Screen title={t("privacy")} parent="/my">
      <div className="flex flex-col gap-7">
        <ExportData />
        <Section title={t("device")}>
          <Card>
            <p className="text-pretty text-ink-soft">{t("deviceText")}</p>
          </Card>
        </Section>
        <Leave />
      </div>
    </Screen>
  );
}
