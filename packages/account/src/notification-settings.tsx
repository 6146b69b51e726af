import { type RouterOutputs, trpc } from "@buzz/client";
import { Card, Section, Skeleton, Switch, useToast } from "@buzz/ui";
import { Notice } from "./notice";
import { PushSwitch } from "./push-switch";
import { QuietHours } from "./quiet-hours";
import { useReason } from "./reason";
import { usePushDevice } from "./use-push-device";
import { useWords } from "./words/use-words";

type Preferences = RouterOutputs["notifications"]["preferences"];
type Told = Preferences["told"][number];

/** By which ways one is told of what besides the app, and when not. A choice counts at once. */
export function NotificationSettings() {
  const { notifications: words } = useWords();
  const preferences = trpc.notifications.preferences.useQuery();
  const device = usePushDevice();
  const save = useSavePreferences();
  if (preferences.error) return <Notice error={preferences.error} />;
  if (!preferences.data || device === undefined) return <Skeleton className="h-80 rounded-card" />;
  const { channels, told, essential, quietHours } = preferences.data;
  const isEssential = ({ channel, kind }: Told) =>
    essential.some((one) => one.channel === channel && one.kind === kind);
  // An app without a worker of its own is not where pushes arrive.
  const usable = told.filter(
    ({ channel }) => channel !== "push" || device?.ability !== "no-worker",
  );
  if (usable.length === 0) return <p className="text-ink-soft">{words.inAppOnly}</p>;
  return (
    <div className="flex flex-col gap-7">
      <p className="px-1 text-ink-soft">{words.text}</p>
      {[...new Set(usable.map(({ channel }) => channel))].map((channel) => (
        <Section key={channel} title={words.channels[channel]}>
          {channel === "push" && device && <PushSwitch device={device} />}
          <Card className="flex flex-col divide-y divide-line py-1!">
            {usable
              .filter((one) => one.channel === channel)
              .map(({ kind }) => (
                <Switch
                  key={kind}
                  label={words.kinds[kind]}
                  detail={isEssential({ channel, kind }) ? words.essential : words.about[kind]}
                  checked={channels[channel][kind]}
                  disabled={isEssential({ channel, kind })}
                  onChange={(on) => save({ channels: { [channel]: { [kind]: on } } })}
                />
              ))}
          </Card>
        </Section>
      ))}
      {usable.some(({ channel }) => channel !== "email") && (
        <QuietHours hours={quietHours} onChange={(hours) => save({ quietHours: hours })} />
      )}
    </div>
  );
}

/** Saves a choice, shown as made before the server has answered and taken back when it refuses. */
function useSavePreferences() {
  const { notifications: words } = useWords();
  const inWords = useReason();
  const toast = useToast();
  const utils = trpc.useUtils();
  const { preferences } = utils.notifications;
  const { mutate } = trpc.notifications.savePreferences.useMutation({
    onMutate: async ({ channels = {}, quietHours }) => {
      await preferences.cancel();
      const before = preferences.getData();
      preferences.setData(undefined, (held) => {
        if (held === undefined) return undefined;
        const { push, sms, email } = held.channels;
        return {
          ...held,
          channels: {
            push: { ...push, ...channels.push },
            sms: { ...sms, ...channels.sms },
            email: { ...email, ...channels.email },
          },
          quietHours: quietHours ?? held.quietHours,
        };
      });
      return before;
    },
    onError: (error, _, before) => {
      preferences.setData(undefined, before);
      toast.bad(inWords(error));
    },
    onSuccess: () => toast.good(words.saved),
    onSettled: () => preferences.invalidate(),
  });
  return mutate;
}
