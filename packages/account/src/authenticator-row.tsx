import { trpc } from "@buzz/client";
import { Button, Dialog, IconTile, ListRow } from "@buzz/ui";
import { Smartphone } from "lucide-react";
import { useState } from "react";
import { SetUpAuthenticator } from "./set-up-authenticator";
import { useWords } from "./words/use-words";

/** Whether one has an authenticator app, and how to set it up or to replace it. */
export function AuthenticatorRow({ on }: { on: boolean }) {
  const { authenticator: words } = useWords();
  const utils = trpc.useUtils();
  const [open, setOpen] = useState(false);
  return (
    <>
      <ListRow
        leading={
          <IconTile tone={on ? "brand" : "neutral"}>
            <Smartphone aria-hidden className="size-5.5" />
          </IconTile>
        }
        title={words.title}
        detail={on ? words.on : words.off}
        trailing={
          <Button variant="neutral" size="sm" onClick={() => setOpen(true)}>
            {on ? words.replace : words.add}
          </Button>
        }
      />
      <Dialog alert open={open} onClose={() => setOpen(false)} title={words.title}>
        {open && (
          <SetUpAuthenticator
            onDone={() => {
              setOpen(false);
              void utils.auth.invalidate();
            }}
            onCancel={() => setOpen(false)}
          />
        )}
      </Dialog>
    </>
  );
}
