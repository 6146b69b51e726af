import type { RouterOutputs } from "@buzz/client";
import { Card, Section, Switch, TextField } from "@buzz/ui";
import { useWords } from "./words/use-words";

type Hours = RouterOutputs["notifications"]["preferences"]["quietHours"];

interface QuietHoursProps {
  hours: Hours;
  onChange: (hours: Hours) => void;
}

/** When push and text messages wait, in Seoul's time. */
export function QuietHours({ hours, onChange }: QuietHoursProps) {
  const { notifications: words } = useWords();
  const time = (name: "start" | "end") => (
    <TextField
      // What was refused is shown no longer.
      key={`${name} ${hours[name]}`}
      type="time"
      label={words.quiet[name]}
      defaultValue={hours[name]}
      disabled={!hours.enabled}
      onBlur={({ target }) => {
        if (target.value && target.value !== hours[name])
          onChange({ ...hours, [name]: target.value });
      }}
    />
  );
  return (
    <Section title={words.quiet.title}>
      <Card className="flex flex-col gap-3">
        <Switch
          label={words.quiet.on}
          detail={words.quiet.text}
          checked={hours.enabled}
          onChange={(enabled) => onChange({ ...hours, enabled })}
        />
        <div className="grid grid-cols-2 gap-3">
          {time("start")}
          {time("end")}
        </div>
      </Card>
    </Section>
  );
}
