import { Card, Section, Switch } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { useCounterPreferences } from "../../lib/counter-preferences";
import { signal } from "../scan/signal";

/** How the device tells outcomes, and whether it stays signed in. */
export function CounterSettings() {
  const t = useTranslations("settings.counter");
  const { sound, vibration, staySignedIn, change } = useCounterPreferences();
  return (
    <Section title={t("title")}>
      <Card className="divide-y divide-line py-1">
        <Switch
          label={t("sound")}
          detail={t("soundText")}
          checked={sound}
          onChange={(on) => {
            change({ sound: on });
            if (on) signal("done");
          }}
        />
        <Switch
          label={t("vibration")}
          checked={vibration}
          onChange={(on) => {
            change({ vibration: on });
            if (on) signal("read");
          }}
        />
        <Switch
          label={t("staySignedIn")}
          detail={t("staySignedInText")}
          checked={staySignedIn}
          onChange={(on) => change({ staySignedIn: on })}
        />
      </Card>
    </Section>
  );
}
