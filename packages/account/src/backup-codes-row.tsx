import { trpc } from "@buzz/client";
import { Button, ConfirmDialog, Dialog, IconTile, ListRow } from "@buzz/ui";
import { LifeBuoy } from "lucide-react";
import { useState } from "react";
import { BackupCodes } from "./backup-codes";
import { Notice } from "./notice";
import { useWords } from "./words/use-words";

const FEW = 3;

/** How many backup codes are left, and how to have new ones. */
export function BackupCodesRow({ left }: { left: number }) {
  const { backup: words } = useWords();
  const utils = trpc.useUtils();
  const [asking, setAsking] = useState(false);
  const { mutate, reset, ...renew } = trpc.auth.twoFactor.renewBackupCodes.useMutation({
    onSuccess: () => {
      setAsking(false);
      void utils.auth.twoFactor.status.invalidate();
    },
  });
  return (
    <>
      <ListRow
        leading={
          <IconTile tone={left <= FEW ? "warn" : "neutral"}>
            <LifeBuoy aria-hidden className="size-5.5" />
          </IconTile>
        }
        title={words.title}
        detail={`${words.left}: ${left}`}
        trailing={
          <Button variant="neutral" size="sm" onClick={() => setAsking(true)}>
            {words.renew}
          </Button>
        }
      />
      <ConfirmDialog
        open={asking}
        title={words.renewTitle}
        description={words.renewText}
        confirmLabel={words.renew}
        loading={renew.isPending}
        onConfirm={() => mutate()}
        onCancel={() => {
          setAsking(false);
          reset();
        }}
      >
        {renew.error && <Notice error={renew.error} onProved={() => mutate()} />}
      </ConfirmDialog>
      <Dialog alert open={renew.data !== undefined} onClose={reset} title={words.keep}>
        {renew.data && <BackupCodes codes={renew.data.backupCodes} onKept={reset} />}
      </Dialog>
    </>
  );
}
