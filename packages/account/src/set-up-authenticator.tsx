import { enableTwoFactorInput } from "@buzz/api/schemas";
import { trpc, useSession } from "@buzz/client";
import { Button, QrFrame, Spinner, TextField } from "@buzz/ui";
import { useEffect, useRef, useState } from "react";
import { BackupCodes } from "./backup-codes";
import { Notice } from "./notice";
import { useWords } from "./words/use-words";

interface SetUpAuthenticatorProps {
  onDone: () => void;
  /** Where the screen around it has no way back. */
  onCancel?: () => void;
}

/** Shows a new authenticator secret and the backup codes, and asks for the first code. */
export function SetUpAuthenticator({ onDone, onCancel }: SetUpAuthenticatorProps) {
  const { authenticator: words, code: codeWords, cancel } = useWords();
  const { signIn } = useSession();
  const [code, setCode] = useState("");
  const [checked, setChecked] = useState(false);
  const { mutate, ...offer } = trpc.auth.twoFactor.setup.useMutation();
  const enable = trpc.auth.twoFactor.enable.useMutation({
    onSuccess: ({ tokens }) => {
      signIn(tokens);
      onDone();
    },
  });
  const asked = useRef(false);
  useEffect(() => {
    if (!asked.current) mutate();
    asked.current = true;
  }, [mutate]);

  if (offer.error)
    return (
      <div className="flex flex-col gap-3">
        <Notice error={offer.error} onProved={() => mutate()} />
        {onCancel && (
          <Button variant="ghost" block onClick={onCancel}>
            {cancel}
          </Button>
        )}
      </div>
    );
  if (offer.data === undefined) return <Spinner className="mx-auto my-10" />;
  const parsed = enableTwoFactorInput.safeParse({ code });
  return (
    <form
      noValidate
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (parsed.success && !enable.isPending) enable.mutate(parsed.data);
      }}
    >
      <p className="text-ink-soft">{words.text}</p>
      <QrFrame className="shadow-none" caption={offer.data.secret}>
        <img src={offer.data.qrImage} alt={words.picture} />
      </QrFrame>
      <BackupCodes codes={offer.data.backupCodes} />
      <Notice error={enable.error} />
      <TextField
        label={words.first}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        error={checked && !parsed.success && codeWords.missing}
      />
      <Button type="submit" size="lg" block loading={enable.isPending}>
        {words.turnOn}
      </Button>
      {onCancel && (
        <Button variant="ghost" block onClick={onCancel}>
          {cancel}
        </Button>
      )}
    </form>
  );
}
