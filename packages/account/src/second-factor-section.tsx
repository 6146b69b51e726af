import { trpc } from "@buzz/client";
import { Card, IconTile, ListRow, Section, Skeleton } from "@buzz/ui";
import { KeyRound } from "lucide-react";
import { AddPasskey } from "./add-passkey";
import { AuthenticatorRow } from "./authenticator-row";
import { BackupCodesRow } from "./backup-codes-row";
import { Notice } from "./notice";
import { PasskeyList } from "./passkey-list";
import { supportsPasskeys } from "./passkeys";
import { useWords } from "./words/use-words";

/** Passkeys, authenticator app and backup codes of whoever is signed in. */
export function SecondFactorSection() {
  const { passkeys: words } = useWords();
  const status = trpc.auth.twoFactor.status.useQuery();
  const passkeys = trpc.auth.passkeys.list.useQuery();
  const error = status.error ?? passkeys.error;
  return (
    <Section title={words.title} action={<AddPasskey />}>
      {error ? (
        <Notice error={error} />
      ) : !status.data || !passkeys.data ? (
        <Skeleton className="h-48 rounded-card" />
      ) : (
        <Card flush className="divide-y divide-line">
          <PasskeyList passkeys={passkeys.data} />
          {passkeys.data.length === 0 && <NoPasskeys />}
          <AuthenticatorRow on={status.data.authenticator} />
          {status.data.enabledAt !== null && <BackupCodesRow left={status.data.backupCodesLeft} />}
        </Card>
      )}
    </Section>
  );
}

function NoPasskeys() {
  const { passkeys: words } = useWords();
  return (
    <ListRow
      leading={
        <IconTile tone="neutral">
          <KeyRound aria-hidden className="size-5.5" />
        </IconTile>
      }
      title={words.none}
      detail={supportsPasskeys() ? words.noneText : words.unsupported}
    />
  );
}
