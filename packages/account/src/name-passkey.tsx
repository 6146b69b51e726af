import { useSession } from "@buzz/client";
import { Button, TextField } from "@buzz/ui";
import { Fingerprint } from "lucide-react";
import { useState } from "react";
import { Notice } from "./notice";
import { deviceName } from "./passkeys";
import { useNewPasskey } from "./use-passkey";
import { useWords } from "./words/use-words";

interface NamePasskeyProps {
  /** `backupCodes` come with the account's first second factor. */
  onDone: (backupCodes: readonly string[] | undefined) => void;
}

/** Makes a passkey on this device under a name of its holder's choice. */
export function NamePasskey({ onDone }: NamePasskeyProps) {
  const { passkey, passkeys: words } = useWords();
  const { signIn } = useSession();
  const [name, setName] = useState(deviceName);
  const add = useNewPasskey({
    onSuccess: ({ tokens, backupCodes }) => {
      if (tokens) signIn(tokens);
      onDone(backupCodes);
    },
  });
  const given = name.trim();
  const make = () => {
    if (given && !add.isPending) add.mutate(given);
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <p className="text-ink-soft">{passkey.text}</p>
      <Notice error={add.error} onProved={make} />
      <TextField
        label={words.name}
        hint={words.nameHint}
        error={!given && words.nameMissing}
        value={name}
        maxLength={50}
        onChange={(event) => setName(event.target.value)}
      />
      <Button
        type="submit"
        size="lg"
        block
        loading={add.isPending}
        icon={<Fingerprint aria-hidden className="size-5.5" />}
      >
        {passkey.use}
      </Button>
    </form>
  );
}
