import { Badge, Button, Card, IconTile, ListRow } from "@buzz/ui";
import { Fingerprint, Smartphone } from "lucide-react";
import { useState } from "react";
import { BackupCodes } from "./backup-codes";
import { NamePasskey } from "./name-passkey";
import { supportsPasskeys } from "./passkeys";
import { SetUpAuthenticator } from "./set-up-authenticator";
import { useWords } from "./words/use-words";

interface SetUpSecondFactorProps {
  /** From when on nothing else must take the place of this screen: it shows what is shown once. */
  onProtected: () => void;
  onDone: () => void;
}

/** The first second factor of an account: a passkey or an authenticator app, and the backup codes. */
export function SetUpSecondFactor({ onProtected, onDone }: SetUpSecondFactorProps) {
  const { setUp: words } = useWords();
  const [way, setWay] = useState<"passkey" | "authenticator" | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  if (codes !== null) return <BackupCodes codes={codes} onKept={onDone} />;
  if (way === null) return <Choice onChoose={setWay} />;
  return (
    <div className="flex flex-col gap-3">
      {way === "passkey" ? (
        <NamePasskey
          onDone={(given) => {
            if (given === undefined) return onDone();
            onProtected();
            setCodes(given);
          }}
        />
      ) : (
        <SetUpAuthenticator onDone={onDone} />
      )}
      <Button variant="ghost" block onClick={() => setWay(null)}>
        {words.otherWay}
      </Button>
    </div>
  );
}

function Choice({ onChoose }: { onChoose: (way: "passkey" | "authenticator") => void }) {
  const { setUp: words } = useWords();
  return (
    <div className="flex flex-col gap-4">
      <p className="font-semibold">{words.choose}</p>
      {supportsPasskeys() && (
        <Card flush>
          <ListRow
            leading={
              <IconTile>
                <Fingerprint aria-hidden className="size-5.5" />
              </IconTile>
            }
            title={
              <span className="flex items-center gap-2">
                {words.passkey}
                <Badge tone="good">{words.recommended}</Badge>
              </span>
            }
            detail={words.passkeyText}
            render={<button type="button" onClick={() => onChoose("passkey")} />}
          />
        </Card>
      )}
      <Card flush>
        <ListRow
          leading={
            <IconTile tone="neutral">
              <Smartphone aria-hidden className="size-5.5" />
            </IconTile>
          }
          title={words.authenticator}
          detail={words.authenticatorText}
          render={<button type="button" onClick={() => onChoose("authenticator")} />}
        />
      </Card>
    </div>
  );
}
