import { Card, Switch } from "@buzz/ui";
import type { usePushDevice } from "./use-push-device";
import { useWords } from "./words/use-words";

interface PushSwitchProps {
  device: NonNullable<ReturnType<typeof usePushDevice>>;
}

/** Whether this very browser is pushed to; says why when it cannot be. */
export function PushSwitch({ device: { ability, isOn, isBusy, turn } }: PushSwitchProps) {
  const { push: words } = useWords().notifications;
  const isAble = ability === "able";
  const hint = ability === "blocked" ? words.blocked : words.unable;
  return (
    <Card className="py-1!">
      <Switch
        label={words.device}
        detail={isAble ? words.text : hint}
        checked={isAble && isOn}
        disabled={!isAble || isBusy}
        onChange={turn}
      />
    </Card>
  );
}
