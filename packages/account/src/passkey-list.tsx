import { type RouterOutputs, trpc } from "@buzz/client";
import { Badge, ConfirmDialog, IconButton, IconTile, ListRow, useToast } from "@buzz/ui";
import { KeyRound, Trash2 } from "lucide-react";
import { useState } from "react";
import { useFormatter } from "use-intl";
import { Notice } from "./notice";
import { useWords } from "./words/use-words";

type Passkey = RouterOutputs["auth"]["passkeys"]["list"][number];

/** One's passkeys, each of which can be removed. */
export function PasskeyList({ passkeys }: { passkeys: readonly Passkey[] }) {
  const { passkeys: words } = useWords();
  const format = useFormatter();
  const [leaving, setLeaving] = useState<Passkey | null>(null);
  return (
    <>
      {passkeys.map((passkey) => (
        <ListRow
          key={passkey.id}
          leading={
            <IconTile>
              <KeyRound aria-hidden className="size-5.5" />
            </IconTile>
          }
          title={
            <span className="flex flex-wrap items-center gap-x-2">
              {passkey.name}
              {passkey.backedUp && <Badge>{words.synced}</Badge>}
            </span>
          }
          detail={`${words.added} ${format.dateTime(passkey.createdAt, "date")} · ${
            passkey.lastUsedAt === null
              ? words.never
              : `${words.used} ${format.dateTime(passkey.lastUsedAt, "date")}`
          }`}
          trailing={
            <IconButton
              label={`${words.remove}: ${passkey.name}`}
              icon={<Trash2 aria-hidden className="size-5" />}
              onClick={() => setLeaving(passkey)}
            />
          }
        />
      ))}
      <RemovePasskey passkey={leaving} onClose={() => setLeaving(null)} />
    </>
  );
}

function RemovePasskey({ passkey, onClose }: { passkey: Passkey | null; onClose: () => void }) {
  const { passkeys: words } = useWords();
  const toast = useToast();
  const utils = trpc.useUtils();
  const remove = trpc.auth.passkeys.remove.useMutation({
    onSuccess: async () => {
      toast.good(words.removedToast);
      onClose();
      await utils.auth.invalidate();
    },
  });
  const go = () => {
    if (passkey) remove.mutate({ id: passkey.id });
  };
  return (
    <ConfirmDialog
      danger
      open={passkey !== null}
      title={words.removeTitle}
      description={words.removeText}
      confirmLabel={words.remove}
      loading={remove.isPending}
      onConfirm={go}
      onCancel={() => {
        remove.reset();
        onClose();
      }}
    >
      {remove.error && <Notice error={remove.error} onProved={go} />}
    </ConfirmDialog>
  );
}
