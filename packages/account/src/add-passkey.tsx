import { trpc } from "@buzz/client";
import { Button, Dialog, useToast } from "@buzz/ui";
import { Plus } from "lucide-react";
import { useState } from "react";
import { BackupCodes } from "./backup-codes";
import { NamePasskey } from "./name-passkey";
import { supportsPasskeys } from "./passkeys";
import { useWords } from "./words/use-words";

/** A button that makes one more passkey, on the device at hand. */
export function AddPasskey() {
  const { passkeys: words, backup } = useWords();
  const toast = useToast();
  const utils = trpc.useUtils();
  const [open, setOpen] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const close = () => {
    setOpen(false);
    setCodes(null);
  };
  if (!supportsPasskeys()) return null;
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        icon={<Plus aria-hidden className="size-4.5" />}
        onClick={() => setOpen(true)}
      >
        {words.add}
      </Button>
      <Dialog
        alert={codes !== null}
        open={open}
        onClose={close}
        title={codes === null ? words.addTitle : backup.keep}
      >
        {codes === null ? (
          <NamePasskey
            onDone={(given) => {
              void utils.auth.invalidate();
              if (given !== undefined) return setCodes(given);
              close();
              toast.good(words.addedToast);
            }}
          />
        ) : (
          <BackupCodes codes={codes} onKept={close} />
        )}
      </Dialog>
    </>
  );
}
