import { type RouterOutputs, trpc } from "@buzz/client";
import { Badge, Button, Card, IconTile, ListRow, Section, Skeleton, useToast } from "@buzz/ui";
import { MonitorSmartphone } from "lucide-react";
import { useFormatter } from "use-intl";
import { Notice } from "./notice";
import { useReason } from "./reason";
import { useWords } from "./words/use-words";

/** Where one is signed in, and how to sign out there. */
export function SessionsSection() {
  const { sessions: words } = useWords();
  const sessions = trpc.auth.sessions.list.useQuery();
  return (
    <Section title={words.title}>
      {sessions.error ? (
        <Notice error={sessions.error} />
      ) : !sessions.data ? (
        <Skeleton className="h-32 rounded-card" />
      ) : (
        <Card flush className="divide-y divide-line">
          {sessions.data.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </Card>
      )}
    </Section>
  );
}

type Session = RouterOutputs["auth"]["sessions"]["list"][number];

function SessionRow({ session }: { session: Session }) {
  const { sessions: words } = useWords();
  const format = useFormatter();
  const toast = useToast();
  const inWords = useReason();
  const utils = trpc.useUtils();
  const revoke = trpc.auth.sessions.revoke.useMutation({
    onSuccess: async () => {
      toast.good(words.ended);
      await utils.auth.sessions.invalidate();
    },
    onError: (error) => toast.bad(inWords(error)),
  });
  const { id, device, ip, lastSeenAt, current } = session;
  const seen = `${words.seen} ${format.dateTime(lastSeenAt, "dateTime")}`;
  return (
    <ListRow
      leading={
        <IconTile tone={current ? "good" : "neutral"}>
          <MonitorSmartphone aria-hidden className="size-5.5" />
        </IconTile>
      }
      title={device}
      detail={ip === null ? seen : `${seen} · ${ip}`}
      trailing={
        current ? (
          <Badge tone="good">{words.current}</Badge>
        ) : (
          <Button
            variant="neutral"
            size="sm"
            aria-label={`${words.end}: ${device}`}
            loading={revoke.isPending}
            onClick={() => revoke.mutate({ id })}
          >
            {words.end}
          </Button>
        )
      }
    />
  );
}
