import { type RouterOutputs, trpc } from "@buzz/client";
import { Card, Section, Skeleton, Switch, useToast } from "@buzz/ui";
import { Notice } from "./notice";
import { QuietHours } from "./quiet-hours";
import { useReason } from "./reason";
import { useWords } from "./words/use-words";

type Preferences = RouterOutputs["notifications"]["preferences"];
type Channel = Preferences["available"][number];
type Kind = Preferences["essential"][number]["kind"];

interface NotificationSettingsProps {
  /** What the readers of this app are told of, in the order shown. */
  kinds: readonly Kind[];
}

/** By which ways one is told of what besides the app, and when not. A choice counts at once. */
export function NotificationSettings({ kinds }: NotificationSettingsProps) {
  const { notifications: words } = useWords();
  const preferences = trpc.notifications.preferences.useQuery();
  const save = useSavePreferences();
  if (preferences.error) return <Notice error={preferences.error} />;
  if (!preferences.data) return <Skeleton className="h-80 rounded-card" />;
  const { channels, available, essential, quietHours } = preferences.data;
  const isEssential = (channel: Channel, kind: Kind) =>
    essential.some((one) => one.channel === channel && one.kind === kind);
  if (available.length === 0) return <p className="text-ink-soft">{words.inAppOnly}</p>;
  return (
    <div className="flex flex-col gap-7">
      <p className="px-1 text-ink-soft">{words.text}</p>
      {available.map((channel) => (
        <Section key={channel} title={words.channels[channel]}>
          <Card className="flex flex-col divide-y divide-line py-1!">
            {kinds.map((kind) => (
              <Switch
                key={kind}
                label={words.kinds[kind]}
                detail={isEssential(channel, kind) ? words.essential : words.about[kind]}
                checked={channels[channel][kind]}
                disabled={isEssential(channel, kind)}
                onChange={(on) => save({ channels: { [channel]: { [kind]: on } } })}
              />
            ))}
          </Card>
        </Section>
      ))}
      {available.some((channel) => channel !== "email") && (
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
